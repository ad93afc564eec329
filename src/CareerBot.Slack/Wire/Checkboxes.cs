using System.Collections.Immutable;

namespace CareerBot.Slack.Wire;

/// <summary>Boxes to tick.</summary>
public sealed record Checkboxes : ActionElement
{
    /// <summary>1 to <see cref="BlockKit.MostCheckboxes"/>.</summary>
    public required ImmutableArray<Option> Options { get; init; }

    /// <summary>Ticked at first; the same in every member as the options.</summary>
    public ImmutableArray<Option>? InitialOptions { get; init; }
}
