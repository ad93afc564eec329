namespace CareerBot.Salaries.Revisions;

/// <summary>How many bands a revision touches.</summary>
/// <param name="Added">Bands for which there was none on their day.</param>
/// <param name="Changed">Bands that differ from the one on their day in anything: figures, date, source, audience, note.</param>
/// <param name="Removed">Bands that end.</param>
/// <param name="Unchanged">Rows that say what the book says.</param>
public sealed record RevisionCounts(int Added, int Changed, int Removed, int Unchanged)
{
    /// <summary>How many bands are not as they were.</summary>
    public int Touched => Added + Changed + Removed;
}
