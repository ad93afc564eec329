namespace CareerBot.Slack.Wire;

/// <summary>How a column of a <see cref="TableBlock"/> is set.</summary>
/// <param name="IsWrapped">Whether long cells go on in a second line; else they are cut at the sight.</param>
/// <param name="Align"><c>left</c>, <c>center</c> or <c>right</c>; null is left.</param>
public sealed record ColumnSettings(bool? IsWrapped = null, string? Align = null);
