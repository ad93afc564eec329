using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>A table; one a message (https://docs.slack.dev/reference/block-kit/blocks/table-block).</summary>
/// <param name="Rows">The first is the head. At most <see cref="BlockKit.MostTableRows"/> rows of <see cref="BlockKit.MostTableCells"/> cells and <see cref="BlockKit.MostTableText"/> characters.</param>
/// <param name="ColumnSettings">How columns are set, from the left.</param>
public sealed record TableBlock(ImmutableArray<ImmutableArray<TableCell>> Rows, ImmutableArray<ColumnSettings>? ColumnSettings = null) : Block
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public override string Type => "table";
}
