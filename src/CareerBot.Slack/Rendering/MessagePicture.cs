namespace CareerBot.Slack.Rendering;

/// <summary>A picture that lies in Slack.</summary>
/// <param name="FileId">The file, <c>F…</c>.</param>
/// <param name="AlternativeText">What it shows, in words; all its figures stand in the message too.</param>
public sealed record MessagePicture(string FileId, string AlternativeText);
