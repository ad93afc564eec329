using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>A menu behind three dots.</summary>
public sealed record Overflow : ActionElement
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public override string Type => "overflow";

    /// <summary>1 to <see cref="BlockKit.MostOverflowOptions"/>.</summary>
    public required ImmutableArray<Option> Options { get; init; }
}
