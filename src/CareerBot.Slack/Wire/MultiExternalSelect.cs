using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>A menu whose options we give as letters are typed, several of which may be chosen.</summary>
public sealed record MultiExternalSelect : SelectElement
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public override string Type => "multi_external_select";

    /// <summary>Letters before the first asking; null is Slack's 3, and 0 asks at once.</summary>
    public int? MinQueryLength { get; init; }

    /// <summary>Chosen at first.</summary>
    public ImmutableArray<Option>? InitialOptions { get; init; }

    /// <summary>How many may be chosen; null is any number.</summary>
    public int? MaxSelectedItems { get; init; }
}
