namespace CareerBot.Salaries.Revisions;

/// <summary>Which state of the published book is meant.</summary>
/// <param name="Number">Counts publishes and rollbacks, from 0 for an empty book.</param>
/// <param name="Tag">The opaque part of its ETag: never the same for two different books.</param>
public sealed record BookVersion(int Number, string Tag)
{
    /// <summary>Before anything was published.</summary>
    public static readonly BookVersion None = new(0, "0");
}
