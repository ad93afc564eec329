namespace CareerBot.Messages.Inbox;

/// <summary>What a worker took up.</summary>
/// <param name="Entries">The items, oldest first.</param>
/// <param name="AreMoreWaiting">Whether others wait that nobody holds: behind these or others of their conversations, or because these are as many as were asked for.</param>
public sealed record InboxTaken(IReadOnlyList<InboxEntry> Entries, bool AreMoreWaiting);
