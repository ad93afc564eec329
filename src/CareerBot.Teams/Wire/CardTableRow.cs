using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareerBot.Teams.Wire;

/// <summary>A row of a table (https://adaptivecards.io/explorer/TableRow.html).</summary>
/// <param name="Cells">As many as the table has columns.</param>
internal sealed record CardTableRow(ImmutableArray<CardTableCell> Cells)
{
    /// <summary>Always so.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TableRow";
}

/// <summary>A cell (https://adaptivecards.io/explorer/TableCell.html).</summary>
/// <param name="Items">What it holds.</param>
internal sealed record CardTableCell(ImmutableArray<CardElement> Items)
{
    /// <summary>Always so.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TableCell";
}
