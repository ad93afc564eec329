using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using CareerBot.Messages.Inbox;
using CareerBot.Messages.Replies;

namespace CareerBot.Host.Inbox;

/// <summary>
/// Deals with what is in the inbox: one item of a conversation after the other, many conversations at once. Each step is noted before the
/// next, so that whoever takes an item up after a kill knows what was sent, and which one delivery may have been.
/// </summary>
public sealed class InboxWorker(IInboxStore store, IOpenReplies openReplies, IEnumerable<IInboxChannel> channels, InboxBell bell, TimeProvider time, ILogger<InboxWorker> logger) : BackgroundService
{
    /// <summary>Items dealt with at once. They mostly wait for the other side.</summary>
    private const int MostAtOnce = 64;

    /// <summary>After so many failures of ours an item is given up: it would fail for ever and keep its conversation waiting.</summary>
    private const int MostFailures = 6;

    /// <summary>How long another worker waits for one that may be gone.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan HoldAgain = TimeSpan.FromSeconds(10);

    /// <summary>How often it is looked for what was put off or left by another worker.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    /// <summary>An answer that comes later than this helps nobody.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromHours(6);

    /// <summary>How long keys of what was dealt with are known: channels send again within minutes, and after an outage within a day.</summary>
    private static readonly TimeSpan Known = TimeSpan.FromDays(3);

    private static readonly TimeSpan BetweenCleanings = TimeSpan.FromHours(1);

    /// <summary>What is being sent when the host stops may arrive within this time.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(10);

    private readonly FrozenDictionary<string, IInboxChannel> _channels = channels.ToFrozenDictionary(channel => channel.Name, StringComparer.Ordinal);
    private readonly string _worker = $"{Environment.MachineName}-{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
    private readonly ConcurrentDictionary<long, Task> _running = new();

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
        try
        {
            while (true)
            {
                bool isFull = false;
                try
                {
                    DateTimeOffset now = time.GetUtcNow();
                    int room = MostAtOnce - _running.Count;
                    if (room > 0)
                    {
                        IReadOnlyList<InboxEntry> taken = await store.TakeUpAsync(_worker, now + Hold, room, stoppingToken);
                        foreach (InboxEntry entry in taken)
                        {
                            Begin(entry, sending.Token);
                        }

                        isFull = taken.Count == room;
                    }

                    if (now - heldAt >= HoldAgain)
                    {
                        heldAt = now;
                        await store.HoldAsync(_worker, now + Hold, stoppingToken);
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

                if (!isFull || _running.Count >= MostAtOnce)
                {
                    await bell.WaitAsync(Poll, time, stoppingToken);
                }
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

    private void Begin(InboxEntry entry, CancellationToken cancellationToken)
    {
        // Begun inside the table: an item whose hold ran out while it is being dealt with here is not begun a second time.
        Task begun = _running.GetOrAdd(entry.Number, _ => DealWithAsync(entry, cancellationToken));
        _ = begun.ContinueWith(
            _ =>
            {
                _running.TryRemove(entry.Number, out Task? _);
                bell.Ring();
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

            ImmutableArray<string> deliveries = entry.Deliveries;
            bool isInDoubt = entry.IsInDoubt;
            if (deliveries.IsDefault)
            {
                deliveries = await channel.AnswerAsync(entry.Item, cancellationToken);
                if (deliveries.IsEmpty)
                {
                    await store.DoneAsync(entry.Number, _worker, cancellationToken);
                    return;
                }

                if (!await store.KeepAsync(entry.Number, _worker, deliveries, cancellationToken))
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

    private async Task SendAsync(IInboxChannel channel, InboxEntry entry, ImmutableArray<string> deliveries, bool isInDoubt, CancellationToken cancellationToken)
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
