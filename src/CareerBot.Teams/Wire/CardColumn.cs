using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareerBot.Teams.Wire;

/// <summary>A column (https://adaptivecards.io/explorer/Column.html).</summary>
internal sealed record CardColumn
{
    /// <summary>Always so.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "Column";

    /// <summary>How wide.</summary>
    public required CardWidth Width { get; init; }

    /// <summary>What it holds.</summary>
    public required ImmutableArray<CardElement> Items { get; init; }

    /// <summary>The room before it.</summary>
    public CardSpacing? Spacing { get; init; }
}
