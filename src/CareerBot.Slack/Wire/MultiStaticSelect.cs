using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>A menu of given options, several of which may be chosen: either <see cref="Options"/> or <see cref="OptionGroups"/>.</summary>
public sealed record MultiStaticSelect : SelectElement
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public override string Type => "multi_static_select";

    /// <summary>1 to <see cref="BlockKit.MostOptions"/>.</summary>
    public ImmutableArray<Option>? Options { get; init; }

    /// <summary>1 to <see cref="BlockKit.MostOptions"/>.</summary>
    public ImmutableArray<OptionGroup>? OptionGroups { get; init; }

    /// <summary>Chosen at first; the same in every member as those of the menu.</summary>
    public ImmutableArray<Option>? InitialOptions { get; init; }

    /// <summary>How many may be chosen; null is any number.</summary>
    public int? MaxSelectedItems { get; init; }
}
