namespace CareerBot.Messages.Inbox;

/// <summary>A worker's claim on an item, until a moment: whoever ends without a word holds nothing for ever.</summary>
/// <param name="Worker">The worker.</param>
/// <param name="Until">Free again after this, unless it is extended.</param>
public sealed record InboxHold(string Worker, DateTimeOffset Until);
