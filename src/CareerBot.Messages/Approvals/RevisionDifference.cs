using System.Collections.Immutable;
using CareerBot.Messages.PayNews;

namespace CareerBot.Messages.Approvals;

/// <summary>What a revision changes in the book of now: for approvers' eyes, all audiences.</summary>
public sealed record RevisionDifference
{
    /// <summary>What it is approved by: another difference has another hash.</summary>
    public required string Hash { get; init; }

    /// <summary>How many changes there are.</summary>
    public required int Count { get; init; }

    /// <summary>How many warnings there are.</summary>
    public required int Warnings { get; init; }

    /// <summary>Whether more people would see some band; whoever approves confirms that apart.</summary>
    public required bool WidensAudience { get; init; }

    /// <summary>The biggest changes by percent, then those without a percent: of new bands, ends and other currencies.</summary>
    public required ImmutableArray<ProposedChange> Biggest { get; init; }
}

/// <summary>A proposed change.</summary>
/// <param name="Change">Old and new, in words.</param>
/// <param name="Percent">The larger change of its ends, in percent; null for a new band, an end, or another currency.</param>
public sealed record ProposedChange(PayChange Change, decimal? Percent);
