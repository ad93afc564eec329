namespace CareerBot.Salaries.Revisions;

/// <summary>SHA-256 over all that a revision says in the book, in order. The audit trail carries it, so a figure changed by hand is found.</summary>
public sealed class StatementsHash : IDisposable
{
    private readonly LineHash _lines = new();

    /// <summary>Takes in the next statement.</summary>
    public void Add(BookEntry entry)
    {
        _lines.Day(entry.InForceFrom);
        _lines.Letter(LineHash.Separator);
        _lines.Text(entry.Ends ? bool.TrueString : bool.FalseString);
        _lines.Letter(LineHash.Separator);
        _lines.Band(entry.Band);
        _lines.EndLine();
    }

    /// <summary>The hash of all that was taken in, in hex.</summary>
    public string Finish() => _lines.Finish();

    /// <summary>The hash of statements.</summary>
    public static string Of(IEnumerable<BookEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        using var hash = new StatementsHash();
        foreach (BookEntry entry in entries)
        {
            hash.Add(entry);
        }

        return hash.Finish();
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();
}
