using CareerBot.Host.Knowledge;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage;
using CareerBot.Storage.Salaries;

namespace CareerBot.Host.Pay;

/// <summary>
/// Keeps the book that answers are made from up to date: loads it before the host listens, swaps it when it is published here or by another
/// replica, and when a day begins on which bands come into force.
/// </summary>
public sealed class BookKeeper(
    CareerBotDatabase database,
    ISalaryStore store,
    SalaryDesk desk,
    PublishedBook published,
    CurrentSnapshot current,
    KnowledgeWatcher knowledge,
    TimeProvider time,
    ILogger<BookKeeper> logger) : BackgroundService
{
    /// <summary>How often another replica's publish and a new day are looked for.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly Lock _using = new();

    private DateOnly _day;

    /// <summary>Whether the database answered when it was last asked.</summary>
    public bool IsStoreThere { get; private set; } = true;

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await BookOpening.OpenAsync(database, store, desk, () => knowledge.FirstSalaries, cancellationToken);
        await desk.RefreshAsync(cancellationToken);
        published.Swapped += (_, _) => Use();
        Use();
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        bool isChecked = false;
        using var timer = new PeriodicTimer(Poll, time);
        do
        {
            try
            {
                if (!isChecked)
                {
                    await desk.CheckUncheckedAsync(stoppingToken);
                    isChecked = true;
                }

                await desk.RefreshAsync(stoppingToken);
                if (!IsStoreThere)
                {
                    IsStoreThere = true;
                    Log.BookBack(logger);
                }
            }
            catch (StoreUnavailableException error)
            {
                if (IsStoreThere)
                {
                    IsStoreThere = false;
                    Log.BookAway(logger, published.Current.Version.Tag, error.InnerException?.Message ?? error.Message);
                }
            }

            if (_day != desk.Today)
            {
                Use();
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Use()
    {
        // One after the other: of two at once, the one that read the older book could be the last to put it in.
        lock (_using)
        {
            _day = desk.Today;
            StoredBook book = published.Current;
            current.Swap(book.History.At(_day));
            Log.BookInUse(logger, book.Version.Tag, current.IsReady ? current.Value.Book.Count : 0, _day);
        }
    }
}
