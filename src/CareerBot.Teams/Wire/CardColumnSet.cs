using System.Collections.Immutable;

namespace CareerBot.Teams.Wire;

/// <summary>Columns beside each other (https://adaptivecards.io/explorer/ColumnSet.html).</summary>
internal sealed record CardColumnSet : CardElement
{
    /// <summary>The columns, from left to right.</summary>
    public required ImmutableArray<CardColumn> Columns { get; init; }
}
