namespace CareerBot.Salaries.Revisions;

/// <summary>The published book that this process answers from. Reading never waits; a publish swaps it whole.</summary>
public sealed class PublishedBook
{
    private readonly Lock _swapping = new();

    private volatile StoredBook _book = new(BookVersion.None, SalaryHistory.Empty);

    /// <summary>Raised after each swap, on the thread that swapped.</summary>
    public event EventHandler? Swapped;

    /// <summary>The book now.</summary>
    public StoredBook Current => _book;

    /// <summary>The book of now; brought up to date when another replica moved it.</summary>
    /// <exception cref="StoreUnavailableException">The store is away.</exception>
    public async Task<StoredBook> RefreshAsync(ISalaryStore store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        StoredBook known = _book;
        if (await store.VersionAsync(cancellationToken) != known.Version)
        {
            Swap(await store.RefreshAsync(known, cancellationToken));
        }

        return _book;
    }

    /// <summary>Takes another book in, unless it is older than the one that is there.</summary>
    public void Swap(StoredBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        lock (_swapping)
        {
            if (book.Version.Number < _book.Version.Number)
            {
                return;
            }

            _book = book;
        }

        Swapped?.Invoke(this, EventArgs.Empty);
    }
}
