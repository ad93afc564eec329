using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CareerBot.Salaries.Revisions;

/// <summary>SHA-256 over all that a revision says in the book, in order. The audit trail carries it, so a figure changed by hand is found.</summary>
public sealed class StatementsHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Takes in the next statement.</summary>
    public void Add(BookEntry entry) => _hash.AppendData(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{entry.InForceFrom:yyyy-MM-dd}\u001f{entry.Ends}\u001f{BandText.Of(entry.Band)}\n")));

    /// <summary>The hash of all that was taken in, in hex.</summary>
    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

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
    public void Dispose() => _hash.Dispose();
}
