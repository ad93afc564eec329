namespace CareerBot.Messages.HandOvers;

/// <summary>Takes questions for HR: what the button "Ask HR" of every channel ends in.</summary>
public interface IHandOverDesk
{
    /// <summary>Keeps a question for HR; when this returns it is stored.</summary>
    /// <exception cref="HandOverUnavailableException">It cannot be kept now.</exception>
    Task<HandOver> HandOverAsync(HandOverDraft draft, CancellationToken cancellationToken);
}
