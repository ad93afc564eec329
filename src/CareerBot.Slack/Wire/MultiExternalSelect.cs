using System.Collections.Immutable;

namespace CareerBot.Slack.Wire;

/// <summary>A menu whose options we give as letters are typed, several of which may be chosen.</summary>
public sealed record MultiExternalSelect : SelectElement
{
    /// <summary>Letters before the first asking; null is Slack's 3, and 0 asks at once.</summary>
    public int? MinQueryLength { get; init; }

    /// <summary>Chosen at first.</summary>
    public ImmutableArray<Option>? InitialOptions { get; init; }

    /// <summary>How many may be chosen; null is any number.</summary>
    public int? MaxSelectedItems { get; init; }
}
