using System.Collections.Immutable;

namespace CareerBot.Slack.Wire;

/// <summary>A menu behind three dots.</summary>
public sealed record Overflow : ActionElement
{
    /// <summary>1 to <see cref="BlockKit.MostOverflowOptions"/>.</summary>
    public required ImmutableArray<Option> Options { get; init; }
}
