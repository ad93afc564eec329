using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>Boxes to tick.</summary>
public sealed record Checkboxes : ActionElement
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public override string Type => "checkboxes";

    /// <summary>1 to <see cref="BlockKit.MostCheckboxes"/>.</summary>
    public required ImmutableArray<Option> Options { get; init; }

    /// <summary>Ticked at first; the same in every member as the options.</summary>
    public ImmutableArray<Option>? InitialOptions { get; init; }
}
