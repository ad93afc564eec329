using System.Collections.Immutable;
using CareerBot.Salaries.Import;

namespace CareerBot.Salaries.Revisions;

/// <summary>What a revision changes in a book: the same rows against the same book give the same difference, on every machine.</summary>
public sealed class RevisionDiff
{
    private RevisionDiff(ImmutableArray<BandChange> changes, RevisionCounts counts, ImmutableArray<RowProblem> warnings, string hash)
    {
        Changes = changes;
        Counts = counts;
        Warnings = warnings;
        Hash = hash;
    }

    /// <summary>The changes: the file's in its order, then the removals by key.</summary>
    public ImmutableArray<BandChange> Changes { get; }

    /// <summary>How many there are of each kind.</summary>
    public RevisionCounts Counts { get; }

    /// <summary>What is odd about the file and about the changes, by row.</summary>
    public ImmutableArray<RowProblem> Warnings { get; }

    /// <summary>SHA-256 of the changes, in hex: what an approver saw.</summary>
    public string Hash { get; }

    /// <summary>Whether any change lets more people see a band.</summary>
    public bool WidensAudience => Changes.Any(change => change.WidensAudience);

    /// <summary>Holds rows against a book.</summary>
    /// <param name="history">The published book.</param>
    /// <param name="file">A file without errors.</param>
    /// <param name="mode">What happens to bands that the file does not name.</param>
    /// <param name="today">The day from which rows without a date hold.</param>
    public static RevisionDiff Of(SalaryHistory history, RevisionFile file, UpdateMode mode, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(file);
        ImmutableArray<ImportedRow> rows = file.Rows;
        var books = new Dictionary<DateOnly, SalaryBook>();
        SalaryBook BookOn(DateOnly day)
        {
            if (!books.TryGetValue(day, out SalaryBook? book))
            {
                books[day] = book = history.At(day);
            }

            return book;
        }

        var changes = ImmutableArray.CreateBuilder<BandChange>();
        int unchanged = 0;
        foreach (ImportedRow row in rows)
        {
            DateOnly from = row.Band.EffectiveFrom ?? today;
            Band? before = BookOn(from).Find(row.Band.Key)?.Band;
            if (row.Band == before)
            {
                unchanged++;
            }
            else
            {
                changes.Add(new BandChange(before is null ? ChangeKind.Added : ChangeKind.Changed, row.Row, from, before, row.Band));
            }
        }

        int named = changes.Count;
        if (mode == UpdateMode.Replace && !rows.IsEmpty)
        {
            changes.AddRange(Removals(history, rows, today));
        }

        int added = changes.Count(change => change.Kind == ChangeKind.Added);
        var counts = new RevisionCounts(added, named - added, changes.Count - named, unchanged);
        ImmutableArray<BandChange> all = changes.DrainToImmutable();
        DateOnly? publication = rows.Any(row => row.Band.EffectiveFrom is null) ? today : null;
        ImmutableArray<RowProblem> warnings = [.. file.Warnings.Concat(ChangeChecks.Of(history, all, today)).OrderBy(warning => warning.Row)];
        return new RevisionDiff(all, counts, warnings, HashOf(all, publication));
    }

    /// <summary>What the changes say in the book once they are published as a revision.</summary>
    public ImmutableArray<BookEntry> Entries(int revision) =>
        [.. Changes.Select(change => new BookEntry((change.After ?? change.Before)!, change.InForceFrom, revision, Ends: change.After is null))];

    /// <summary>Every band that the file does not name ends on the first day that the file speaks of; one that is scheduled for later, when it would begin.</summary>
    private static IEnumerable<BandChange> Removals(SalaryHistory history, ImmutableArray<ImportedRow> rows, DateOnly today)
    {
        DateOnly first = rows.Min(row => row.Band.EffectiveFrom ?? today);
        HashSet<BandKey> kept = [.. rows.Select(row => row.Band.Key)];
        SalaryBook book = history.At(first);
        foreach (Messages.RoleId role in history.Roles.OrderBy(role => role.Value, StringComparer.Ordinal))
        {
            foreach (Band band in book.Of(role).Where(band => !kept.Contains(band.Key)))
            {
                yield return new BandChange(ChangeKind.Removed, 0, first, band, null);
            }

            foreach (BookEntry later in history.Of(role).Where(entry => entry.InForceFrom > first && !entry.Ends && !kept.Contains(entry.Band.Key)))
            {
                yield return new BandChange(ChangeKind.Removed, 0, later.InForceFrom, later.Band, null);
            }
        }
    }

    /// <param name="changes">The changes.</param>
    /// <param name="publication">
    /// The day that rows without a date stand for; null when every row has one. It is left out: approved today and published tomorrow, the
    /// rows still say the same.
    /// </param>
    private static string HashOf(ImmutableArray<BandChange> changes, DateOnly? publication)
    {
        using var lines = new LineHash();
        foreach (BandChange change in changes)
        {
            bool isDated = change.After is { } after ? after.EffectiveFrom is not null : change.InForceFrom != publication;
            lines.Text(change.Kind.ToString());
            lines.Letter('\t');
            if (isDated)
            {
                lines.Day(change.InForceFrom);
            }
            else
            {
                lines.Text("publication");
            }

            lines.Letter('\t');
            lines.Band(change.Before);
            lines.Letter('\t');
            lines.Band(change.After);
            lines.EndLine();
        }

        return lines.Finish();
    }
}
