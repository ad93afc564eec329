using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using CareerBot.Messages.Inbox;
using CareerBot.Messages.Replies;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Host.Inbox;

/// <summary>
/// Deals with what is in the inbox: one item of a conversation after the other, many conversations at once. Each step is noted before the
/// next, so that whoever takes an item up after a kill knows what was sent, and which one delivery may have been.
/// </summary>
public sealed class InboxWorker(IInboxStore store, IOpenReplies openReplies, IEnumerable<IInboxChannel> channels, InboxDesk desk, TimeProvider time, ILogger<InboxWorker> logger) : BackgroundService
{
    /// <summary>After so many failures of ours an item is given up: it would fail for ever and keep its conversation waiting.</summary>
    private const int MostFailures = 6;

    private static readonly TimeSpan HoldAgain = TimeSpan.FromSeconds(10);

    /// <summary>How often it is looked for what was put off or left by another worker.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    /// <summary>An answer that comes later than this helps nobody.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromHours(6);

    /// <summary>How long keys of what was dealt with are known: channels send again within minutes, and after an outage within a day.</summary>
    private static readonly TimeSpan Known = TimeSpan.FromDays(3);

    private static readonly TimeSpan WhenStoreIsAway = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan BetweenCleanings = TimeSpan.FromHours(1);

    /// <summary>What is being sent when the host stops may arrive within this time.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(10);

    private readonly FrozenDictionary<string, IInboxChannel> _channels = channels.ToFrozenDictionary(channel => channel.Name, StringComparer.Ordinal);
    private readonly string _worker = desk.Worker;

    /// <summary>By number, and how often it was put off: one that is put off may be taken up again before its last dealing has quite ended.</summary>
    private readonly ConcurrentDictionary<(long Number, int Attempts), Task> _running = new();

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await store.OpenAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var sending = new CancellationTokenSource();
        DateTimeOffset heldAt = time.GetUtcNow();
        DateTimeOffset cleanedAt = DateTimeOffset.MinValue;
        DateTimeOffset lookedAt = DateTimeOffset.MinValue;
        try
        {
            while (true)
            {
                while (desk.TryTake(out InboxEntry handed))
                {
                    Begin(handed, sending.Token);
                }

                try
                {
                    DateTimeOffset now = time.GetUtcNow();

                    // Before anything is taken up: after a stand-still what is in hand here looks free.
                    if (now - heldAt >= HoldAgain)
                    {
                        heldAt = now;
                        if (!_running.IsEmpty)
                        {
                            await store.HoldAsync(_worker, [.. _running.Keys.Select(item => item.Number)], now + InboxDesk.Hold, stoppingToken);
                        }
                    }

                    if (IsTimeToLook(now - lookedAt) || desk.IsAnyWaiting)
                    {
                        lookedAt = now;
                        await TakeUpAsync(now, sending.Token, stoppingToken);
                    }

                    if (now - cleanedAt >= BetweenCleanings)
                    {
                        cleanedAt = now;
                        await store.ForgetAsync(now - Known, stoppingToken);
                        await openReplies.ForgetAsync(stoppingToken);
                    }
                }
                catch (InboxUnavailableException error)
                {
                    Log.InboxAway(logger, error.InnerException?.Message ?? error.Message);
                }

                // However often it rings: what was put off, and what other processes leave, does not.
                await desk.WaitAsync(UntilNextLook(time.GetUtcNow() - lookedAt), time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            Task all = Task.WhenAll(_running.Values);
            await Task.WhenAny(all, Task.Delay(Farewell, time, CancellationToken.None));
            await sending.CancelAsync();
            await all;
        }
    }

    /// <summary>Whether it is time to look again; also when the clock was put back.</summary>
    private static bool IsTimeToLook(TimeSpan sinceLast) => sinceLast >= Poll || sinceLast < TimeSpan.Zero;

    private static TimeSpan UntilNextLook(TimeSpan sinceLast) => IsTimeToLook(sinceLast) ? TimeSpan.Zero : Poll - sinceLast;

    /// <summary>Takes up what waits in the store, as much as there are places.</summary>
    private async Task TakeUpAsync(DateTimeOffset now, CancellationToken sending, CancellationToken stopping)
    {
        int left = desk.Left;
        int room = desk.Reserve(int.MaxValue);
        int begun = 0;
        try
        {
            if (room > 0)
            {
                InboxTaken taken = await store.TakeUpAsync(_worker, now + InboxDesk.Hold, room, stopping);
                desk.Looked(left, taken.AreMoreWaiting);
                foreach (InboxEntry entry in taken.Entries)
                {
                    begun++;
                    Begin(entry, sending);
                }
            }
        }
        finally
        {
            desk.Return(room - begun);
        }
    }

    /// <summary>Begins to deal with an item that has a place.</summary>
    private void Begin(InboxEntry entry, CancellationToken cancellationToken)
    {
        // Begun inside the table: an item whose hold ran out while it is being dealt with here is not begun a second time.
        bool isNew = false;
        (long, int) item = (entry.Number, entry.Attempts);
        Task begun = _running.GetOrAdd(item, _ =>
        {
            isNew = true;
            return DealWithAsync(entry, cancellationToken);
        });
        if (!isNew)
        {
            desk.Release();
            return;
        }

        _ = begun.ContinueWith(
            _ =>
            {
                _running.TryRemove(item, out Task? _);
                desk.Release();
            },
            CancellationToken.None,
            TaskContinuationOptions.None,
            TaskScheduler.Default);
    }

    private async Task DealWithAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        await Task.Yield();
        try
        {
            if (!_channels.TryGetValue(entry.Item.Channel, out IInboxChannel? channel))
            {
                await PutOffAsync(entry, TimeSpan.FromMinutes(1), entry.IsInDoubt, $"channel {entry.Item.Channel} is switched off", cancellationToken);
                return;
            }

            ImmutableArray<InboxDelivery> deliveries = entry.Deliveries.IsDefault ? default : [.. entry.Deliveries.Select(channel.Read)];
            bool isInDoubt = entry.IsInDoubt;
            if (deliveries.IsDefault)
            {
                deliveries = await channel.AnswerAsync(entry.Item, cancellationToken);
                if (deliveries.IsEmpty)
                {
                    await store.DoneAsync(entry.Number, _worker, cancellationToken);
                    return;
                }

                if (IsKept(channel, entry, deliveries) && !await store.KeepAsync(entry.Number, _worker, [.. deliveries.Select(delivery => delivery.ToText())], cancellationToken))
                {
                    return;
                }
            }
            else if (!isInDoubt && !await store.SendingAsync(entry.Number, _worker, entry.Next, cancellationToken))
            {
                return;
            }

            await SendAsync(channel, entry, deliveries, isInDoubt, cancellationToken);
        }
        catch (TryLaterException error)
        {
            Log.ItemWaits(logger, entry.Number, entry.Item.Channel, error.Message);
            await PutOffSafelyAsync(entry, error.After, entry.IsInDoubt, error.Message, cancellationToken);
        }
        catch (StoreUnavailableException error)
        {
            // Nobody's fault that counts: news, say, are told when their database is back.
            Log.ItemWaits(logger, entry.Number, entry.Item.Channel, error.Message);
            await PutOffSafelyAsync(entry, WhenStoreIsAway, isInDoubt: true, error.Message, cancellationToken);
        }
        catch (InboxUnavailableException error)
        {
            // It is free again when the hold is over, here or elsewhere; what was sent and not noted is then in doubt, and looked for.
            Log.InboxAway(logger, error.InnerException?.Message ?? error.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Log.ItemLeft(logger, entry.Number);
        }
#pragma warning disable CA1031 // Whatever a channel throws for one item, the others go on, and this one is tried again.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Log.ItemFailed(logger, entry.Number, entry.Item.Channel, entry.Attempts + 1, error);
            bool isLast = entry.Attempts + 1 >= MostFailures;
            await PutOffSafelyAsync(entry, isLast ? Stale : TimeSpan.FromSeconds(1 << entry.Attempts), isInDoubt: true, isLast ? "it failed again and again" : "", cancellationToken, isLast);
        }
    }

    /// <summary>Whether deliveries are kept before the first is sent; which also asks whether the item is this worker's still.</summary>
    private bool IsKept(IInboxChannel channel, InboxEntry entry, ImmutableArray<InboxDelivery> deliveries) =>
        channel.CanLookUp || deliveries.Length > 1 || time.GetUtcNow() > entry.HeldUntil - (InboxDesk.Hold / 2);

    private async Task SendAsync(IInboxChannel channel, InboxEntry entry, ImmutableArray<InboxDelivery> deliveries, bool isInDoubt, CancellationToken cancellationToken)
    {
        for (int i = entry.Next; i < deliveries.Length; i++)
        {
            switch (await channel.SendAsync(entry.Item, deliveries[i], isInDoubt, cancellationToken))
            {
                case SendOutcome.Retry again:
                    if (i > entry.Next)
                    {
                        await store.SendingAsync(entry.Number, _worker, i, cancellationToken);
                    }

                    await PutOffAsync(entry, again.After, again.IsInDoubt, "it could not be delivered for too long", cancellationToken);
                    return;
                case SendOutcome.GivenUp given:
                    Log.ItemUndeliverable(logger, entry.Number, entry.Item.Channel, given.Reason);
                    break;
            }

            isInDoubt = false;
            if (i + 1 < deliveries.Length && !await store.SendingAsync(entry.Number, _worker, i + 1, cancellationToken))
            {
                return; // Stopped by the asker.
            }
        }

        await store.DoneAsync(entry.Number, _worker, cancellationToken);
    }

    private async Task PutOffAsync(InboxEntry entry, TimeSpan after, bool isInDoubt, string reason, CancellationToken cancellationToken, bool isLast = false)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (isLast || now - entry.Item.ReceivedAt > Stale)
        {
            Log.ItemUndeliverable(logger, entry.Number, entry.Item.Channel, reason);
            await store.DoneAsync(entry.Number, _worker, cancellationToken);
        }
        else
        {
            await store.PutOffAsync(entry.Number, _worker, now + after, isInDoubt, cancellationToken);
        }
    }

    /// <summary>The same after a failure, when the inbox may be away as well: the item is then free again when its hold is over.</summary>
    private async Task PutOffSafelyAsync(InboxEntry entry, TimeSpan after, bool isInDoubt, string reason, CancellationToken cancellationToken, bool isLast = false)
    {
        try
        {
            await PutOffAsync(entry, after, isInDoubt, reason, cancellationToken, isLast);
        }
        catch (InboxUnavailableException error)
        {
            Log.InboxAway(logger, error.InnerException?.Message ?? error.Message);
        }
    }
}
