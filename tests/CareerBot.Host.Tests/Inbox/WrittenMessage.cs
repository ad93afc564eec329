namespace CareerBot.Host.Tests.Inbox;

/// <summary>A message that somebody wrote.</summary>
/// <param name="Id">What its channel knows it by.</param>
/// <param name="Text">What it says.</param>
internal sealed record WrittenMessage(string Id, string Text);
