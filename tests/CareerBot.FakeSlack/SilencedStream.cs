namespace CareerBot.Fakes;

/// <summary>A connection whose other side hears nothing any more once it is silenced, although it is open.</summary>
internal sealed class SilencedStream(Stream inner) : Stream
{
    // FIN and the opcode of a pong.
    private const byte Pong = 0x8A;

    // Never disposed: whoever waits for it then would wait for ever. It holds nothing to free.
    private readonly SemaphoreSlim _writing = new(1, 1);
    private TaskCompletionSource _nextPong = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsSilent { get; set; }

    /// <summary>Ends when a pong of the WebSocket protocol comes; one behind frames of more than 125 bytes may be missed.</summary>
    public Task NextPong => Volatile.Read(ref _nextPong).Task;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await inner.ReadAsync(buffer, cancellationToken);
        if (HoldsPong(buffer.Span[..read]))
        {
            Interlocked.Exchange(ref _nextPong, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        }

        return read;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            if (!IsSilent)
            {
                await inner.WriteAsync(buffer, cancellationToken);
                await inner.FlushAsync(cancellationToken);
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Looks along the frames: a pong may come together with a ping of the app's own. A client's frame has two bytes of head, four of mask, and its payload (RFC 6455, 5.2).</summary>
    private static bool HoldsPong(ReadOnlySpan<byte> frames)
    {
        while (frames.Length >= 2)
        {
            if (frames[0] == Pong)
            {
                return true;
            }

            frames = frames[Math.Min(frames.Length, 6 + (frames[1] & 0x7F))..];
        }

        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
