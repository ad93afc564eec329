using System.Collections.Immutable;
using CareerBot.Dialog;
using CareerBot.Knowledge.Loading;
using CareerBot.Salaries;
using Microsoft.Extensions.Options;

namespace CareerBot.Host.Knowledge;

/// <summary>
/// Loads the knowledge folder before the host listens, and again when it changes. A broken first load stops the start with every
/// problem; a broken edit keeps the last good snapshot and says so at every change until it is mended.
/// </summary>
/// <remarks>It polls: file notifications do not arrive on network and container mounts, where knowledge often lies.</remarks>
public sealed class KnowledgeWatcher(
    CurrentSnapshot current,
    IOptions<KnowledgeOptions> options,
    IHostEnvironment environment,
    TimeProvider time,
    ILogger<KnowledgeWatcher> logger) : BackgroundService
{
    private readonly string _folder = KnowledgeFolder.Find(options.Value.Path, environment.ContentRootPath);
    private long _stamp;

    /// <summary>Problems of the last load; empty when it was good.</summary>
    public ImmutableArray<string> Problems { get; private set; } = [];

    /// <summary>What <c>knowledge/salaries</c> says: the book's beginning, on a store that has none.</summary>
    public SalaryBook FirstSalaries { get; private set; } = SalaryBook.Empty;

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _stamp = FolderStamp.Of(_folder);
        if (!Load())
        {
            throw new KnowledgeBrokenException(_folder, Problems);
        }

        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Poll, time);
        DateOnly day = Today();
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                long stamp = FolderStamp.Of(_folder);
                if (stamp != _stamp || day != Today())
                {
                    day = Today();
                    Load();
                    _stamp = stamp;
                }
            }
            catch (IOException error)
            {
                // An editor is writing: the stamp stays old, so the next look tries again.
                Log.KnowledgeUnreadable(logger, _folder, error.Message);
            }
        }
    }

    private DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private bool Load()
    {
        long started = time.GetTimestamp();
        (Snapshot? snapshot, ImmutableArray<string> problems) = SnapshotLoader.Load(_folder, Today());
        Problems = problems;
        if (snapshot is null)
        {
            Log.KnowledgeBroken(logger, problems.Length, string.Join('\n', problems));
            return false;
        }

        FirstSalaries = snapshot.Book;
        current.Swap(snapshot.Engine);

        // Parsing and training leave tens of megabytes behind at once; between loads hardly anything is allocated that would clear them.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        Log.KnowledgeLoaded(logger, snapshot.Engine.Knowledge.Version, snapshot.Engine.Knowledge.Roles.Count, snapshot.Engine.Knowledge.Skills.Count, time.GetElapsedTime(started).TotalMilliseconds);
        return true;
    }
}
