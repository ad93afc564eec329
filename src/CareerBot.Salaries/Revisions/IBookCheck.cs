using System.Collections.Immutable;

namespace CareerBot.Salaries.Revisions;

/// <summary>Asks changed bands back through whatever answers questions, before anybody relies on them.</summary>
public interface IBookCheck
{
    /// <summary>A sentence on the first answer that does not match its row; null when all do.</summary>
    /// <param name="history">The book with the changes in it.</param>
    /// <param name="changes">What changed.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    string? FirstMismatch(SalaryHistory history, ImmutableArray<BandChange> changes, CancellationToken cancellationToken);
}
