using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>A menu whose options we give as letters are typed.</summary>
public sealed record ExternalSelect : SelectElement
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public override string Type => "external_select";

    /// <summary>Letters before the first asking; null is Slack's 3, and 0 asks at once.</summary>
    public int? MinQueryLength { get; init; }

    /// <summary>Chosen at first.</summary>
    public Option? InitialOption { get; init; }
}
