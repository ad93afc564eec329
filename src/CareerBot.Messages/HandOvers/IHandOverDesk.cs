namespace CareerBot.Messages.HandOvers;

/// <summary>Takes questions for HR: what the button "Ask HR" of every channel ends in.</summary>
public interface IHandOverDesk
{
    /// <summary>Keeps a question for HR; when this returns it is stored.</summary>
    Task<HandOver> HandOverAsync(HandOverDraft draft, CancellationToken cancellationToken);
}
