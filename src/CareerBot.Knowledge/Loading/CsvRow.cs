using System.Collections.Immutable;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>A row of a <see cref="CsvTable"/>.</summary>
internal sealed record CsvRow(string File, int Line, string[] Cells, string Raw)
{
    public string this[int column] => Cells[column];

    /// <summary>A cell that holds several values, parted by <c>|</c>.</summary>
    public ImmutableArray<string> Several(int column) =>
        [.. Cells[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>Where a cell begins in the file.</summary>
    public Position At(int column)
    {
        int cell = 0;
        bool quoted = false;
        for (int i = 0; i < Raw.Length && cell < column; i++)
        {
            quoted ^= Raw[i] == '"';
            if (Raw[i] == ',' && !quoted && ++cell == column)
            {
                return new Position(File, Line, i + 2);
            }
        }

        return new Position(File, Line, 1);
    }
}
