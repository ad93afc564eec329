using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>A menu of given options: either <see cref="Options"/> or <see cref="OptionGroups"/>.</summary>
public sealed record StaticSelect : SelectElement
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public override string Type => "static_select";

    /// <summary>1 to <see cref="BlockKit.MostOptions"/>.</summary>
    public ImmutableArray<Option>? Options { get; init; }

    /// <summary>1 to <see cref="BlockKit.MostOptions"/>.</summary>
    public ImmutableArray<OptionGroup>? OptionGroups { get; init; }

    /// <summary>Chosen at first; one of the options, the same in every member.</summary>
    public Option? InitialOption { get; init; }
}
