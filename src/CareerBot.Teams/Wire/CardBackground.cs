namespace CareerBot.Teams.Wire;

/// <summary>A picture behind something (https://adaptivecards.io/explorer/BackgroundImage.html).</summary>
/// <param name="Url">Where it is, or a data URI.</param>
/// <param name="FillMode">How it fills its place.</param>
internal sealed record CardBackground(string Url, string FillMode = "Repeat");
