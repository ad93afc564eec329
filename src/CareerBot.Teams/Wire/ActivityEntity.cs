namespace CareerBot.Teams.Wire;

/// <summary>Something within an activity.</summary>
/// <param name="Type"><c>mention</c>, <c>clientInfo</c> and others.</param>
/// <param name="Mentioned">Of a mention: who.</param>
/// <param name="Text">Of a mention: how it stands in the activity's text.</param>
internal sealed record ActivityEntity(string? Type, ChannelAccount? Mentioned = null, string? Text = null);
