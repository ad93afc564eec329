using CareerBot.Salaries.Revisions;
using Microsoft.EntityFrameworkCore;

namespace CareerBot.Storage;

/// <summary>
/// Group commit: what waits to be written while another transaction is being written shares the next one, and so one wait for the disk. Each is told
/// only when its transaction is durable, and sees what those before it did, as if each had a transaction of its own.
/// </summary>
/// <remarks>They are written in one context after the other, which is kept open while nothing fails: opening one takes more than most of them.</remarks>
internal sealed class SharedTransactions<TContext>(EfDatabase<TContext> database) : IAsyncDisposable
    where TContext : DbContext
{
    private const int MostTogether = 128;

    private readonly Lock _lock = new();
    private readonly Queue<IWaiting> _waiting = new();
    private bool _isWriting;
    private bool _isClosed;
    private Task _writer = Task.CompletedTask;
    private TContext? _context;

    /// <summary>What waits to be written.</summary>
    private interface IWaiting
    {
        /// <summary>Does it; nobody is told yet.</summary>
        Task RunAsync(TContext context);

        /// <summary>Does it in a transaction of its own, and tells.</summary>
        Task RunAloneAsync(EfDatabase<TContext> database);

        /// <summary>Tells that it is durable.</summary>
        void Succeed();

        /// <summary>Tells that it could not be.</summary>
        void Fail(Exception error);
    }

    /// <summary>Writes.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be done now.</exception>
    public Task<T> WriteAsync<T>(Func<TContext, Task<T>> work, CancellationToken cancellationToken)
    {
        Waiting<T> mine = new(work, cancellationToken);
        lock (_lock)
        {
            if (_isClosed)
            {
                return database.WriteAsync(work, cancellationToken);
            }

            _waiting.Enqueue(mine);
            if (!_isWriting)
            {
                // Not by whoever asks first, who would go on for the others: SQLite's driver never lets go of its thread.
                _isWriting = true;
                _writer = Task.Run(WriteAllAsync, CancellationToken.None);
            }
        }

        return mine.Done;
    }

    /// <summary>Closes the context, once nothing is being written in it; what is written later has a transaction and a context of its own.</summary>
    public async ValueTask DisposeAsync()
    {
        Task writer;
        lock (_lock)
        {
            _isClosed = true;
            writer = _writer;
        }

        await writer;
        await CloseAsync();
    }

    private async Task WriteAllAsync()
    {
        while (Next() is { Length: > 0 } together)
        {
            await WriteAsync(together);
        }
    }

    private IWaiting[] Next()
    {
        lock (_lock)
        {
            IWaiting[] together = new IWaiting[Math.Min(_waiting.Count, MostTogether)];
            for (int i = 0; i < together.Length; i++)
            {
                together[i] = _waiting.Dequeue();
            }

            _isWriting = together.Length > 0;
            return together;
        }
    }

    private async Task WriteAsync(IWaiting[] together)
    {
        try
        {
            _context ??= await OpenAsync();
            await database.WriteAsync(
                _context,
                async context =>
                {
                    foreach (IWaiting one in together)
                    {
                        await one.RunAsync(context);
                    }

                    return true;
                },
                CancellationToken.None);
        }
        catch (StoreUnavailableException error)
        {
            await CloseAsync();
            foreach (IWaiting one in together)
            {
                one.Fail(error);
            }

            return;
        }
#pragma warning disable CA1031 // Whatever one of them throws, or that its asker gave up, is for that one alone: the others are written all the same.
        catch (Exception)
#pragma warning restore CA1031
        {
            await CloseAsync();
            foreach (IWaiting one in together)
            {
                await one.RunAloneAsync(database);
            }

            return;
        }

        foreach (IWaiting one in together)
        {
            one.Succeed();
        }
    }

    private Task<TContext> OpenAsync() => Unavailable.WrapAsync(async () =>
    {
        TContext context = database.Open();
        try
        {
            await context.Database.OpenConnectionAsync();
            return context;
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    });

    private async Task CloseAsync()
    {
        if (_context is { } context)
        {
            _context = null;
            await context.DisposeAsync();
        }
    }

    private sealed class Waiting<T>(Func<TContext, Task<T>> work, CancellationToken cancellationToken) : IWaiting
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _result = default!;

        public Task<T> Done => _done.Task;

        public async Task RunAsync(TContext context)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _result = await work(context);
        }

        public async Task RunAloneAsync(EfDatabase<TContext> database)
        {
            try
            {
                _done.SetResult(await database.WriteAsync(work, cancellationToken));
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                _done.SetCanceled(cancellationToken);
            }
#pragma warning disable CA1031 // It is thrown where it is waited for.
            catch (Exception error)
#pragma warning restore CA1031
            {
                _done.SetException(error);
            }
        }

        public void Succeed() => _done.SetResult(_result);

        public void Fail(Exception error) => _done.SetException(error);
    }
}
