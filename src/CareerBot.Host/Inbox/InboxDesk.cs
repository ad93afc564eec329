using System.Security.Cryptography;
using System.Threading.Channels;
using CareerBot.Messages.Inbox;

namespace CareerBot.Host.Inbox;

/// <summary>
/// Where accepted items are handed to this process's worker: directly, while it has places free and nothing of their conversation comes before; otherwise
/// it is told to look into the store.
/// </summary>
public sealed class InboxDesk
{
    /// <summary>How long another worker waits for one that may be gone.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromSeconds(30);

    /// <summary>Items dealt with at once. They mostly wait for the other side.</summary>
    private const int Places = 128;

    private readonly Lock _lock = new();
    private readonly Channel<InboxEntry> _handed = Channel.CreateUnbounded<InboxEntry>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private int _free = Places;
    private int _left;
    private bool _isAnyWaiting;

    /// <summary>This process, as the store knows it.</summary>
    public string Worker { get; } = $"{Environment.MachineName}-{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";

    /// <summary>Takes free places for items.</summary>
    /// <returns>How many were free, <paramref name="most"/> at most.</returns>
    public int Reserve(int most)
    {
        lock (_lock)
        {
            int reserved = Math.Min(most, _free);
            _free -= reserved;
            return reserved;
        }
    }

    /// <summary>Gives places back for which there was no item.</summary>
    public void Return(int places)
    {
        lock (_lock)
        {
            _free += places;
        }
    }

    /// <summary>Gives the place of an item back that is dealt with. What waited behind it, or for a place, may be taken up now.</summary>
    public void Release()
    {
        bool isWaiting;
        lock (_lock)
        {
            _free++;
            isWaiting = _isAnyWaiting;
        }

        if (isWaiting)
        {
            Ring();
        }
    }

    /// <summary>Hands an item over that has a place.</summary>
    public void Hand(InboxEntry entry)
    {
        _handed.Writer.TryWrite(entry);
        Ring();
    }

    /// <summary>Says that an item waits in the store.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            _left++;
            _isAnyWaiting = true;
        }

        Ring();
    }

    /// <summary>An item that was handed over, if there is one.</summary>
    public bool TryTake(out InboxEntry entry) => _handed.Reader.TryRead(out entry!);

    /// <summary>Whether something waits in the store, as far as is known here; what other processes leave is seen from time to time.</summary>
    public bool IsAnyWaiting
    {
        get
        {
            lock (_lock)
            {
                return _isAnyWaiting;
            }
        }
    }

    /// <summary>How many were left in the store so far, to be told to <see cref="Looked"/>.</summary>
    public int Left
    {
        get
        {
            lock (_lock)
            {
                return _left;
            }
        }
    }

    /// <summary>Notes what was seen in the store.</summary>
    /// <param name="left"><see cref="Left"/>, as it was before looking.</param>
    /// <param name="areMoreWaiting">Whether some wait there.</param>
    public void Looked(int left, bool areMoreWaiting)
    {
        lock (_lock)
        {
            _isAnyWaiting = areMoreWaiting || left != _left;
        }
    }

    /// <summary>Waits until something was handed over or left, or a place is free for what waits, or a time is over.</summary>
    /// <returns>Whether nothing of that came and the time is over.</returns>
    public async Task<bool> WaitAsync(TimeSpan longest, TimeProvider time, CancellationToken cancellationToken)
    {
        using var over = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellationToken);
        try
        {
            await _rung.Reader.ReadAsync(either.Token);
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return true;
        }
    }

    private void Ring() => _rung.Writer.TryWrite(true);
}
