namespace CareerBot.Messages.HandOvers;

/// <summary>A channel that can bring HR's reply to where a question was asked, to the asker alone.</summary>
public interface IReplyChannel
{
    /// <summary>What its <see cref="HandOverDraft.ReturnTo"/> begins with, without the colon.</summary>
    string Name { get; }

    /// <summary>Brings a reply. It may be called again for one that was brought, when the process ended in between.</summary>
    /// <returns>Whether it arrived; if not, it is tried again later.</returns>
    Task<bool> DeliverAsync(HandOver replied, CancellationToken cancellationToken);
}
