using System.Collections.Immutable;

namespace CareerBot.Teams.Wire;

/// <summary>A table (https://adaptivecards.io/explorer/Table.html); its first row holds the columns' names.</summary>
internal sealed record CardTable : CardElement
{
    /// <summary>How wide the columns are, each a share.</summary>
    public required ImmutableArray<CardTableColumn> Columns { get; init; }

    /// <summary>The rows, that of the names first.</summary>
    public required ImmutableArray<CardTableRow> Rows { get; init; }

    /// <summary>Always.</summary>
    public bool FirstRowAsHeaders { get; } = true;

    /// <summary>Whether lines stand between cells.</summary>
    public bool ShowGridLines { get; } = true;
}

/// <summary>A column of a table.</summary>
/// <param name="Width">Its share of the width.</param>
internal sealed record CardTableColumn(int Width);
