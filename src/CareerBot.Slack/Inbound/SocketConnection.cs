using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace CareerBot.Slack.Inbound;

/// <summary>One connection of Socket Mode: takes envelopes in and acknowledges them where they came.</summary>
internal sealed class SocketConnection : IAsyncDisposable
{
    /// <summary>Longer frames are left out, in bytes. Slack's events are far below it.</summary>
    public const int LongestFrame = 1024 * 1024;

    /// <summary>Envelopes that are dealt with at once; more wait in the connection.</summary>
    public const int MostAtOnce = 100;

    /// <summary>A connection on which nothing came for so long is dead: Slack pings about every 30 seconds, and answers our own pings.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(60);

    /// <summary>From the connection to Slack's <c>hello</c>.</summary>
    public static readonly TimeSpan LongestGreeting = TimeSpan.FromSeconds(10);

    /// <summary>What is being dealt with gets so long before its connection closes.</summary>
    public static readonly TimeSpan LongestDraining = TimeSpan.FromSeconds(10);

    /// <summary>Slack gets so long to answer the closing.</summary>
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestPong = TimeSpan.FromSeconds(10);

    private readonly ISlackRequests _requests;
    private readonly SocketModeState _state;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationToken _handling;

    private readonly ClientWebSocket _socket = new();
    private readonly HttpMessageInvoker _invoker;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly SemaphoreSlim _places = new(MostAtOnce, MostAtOnce);
    private readonly CancellationTokenSource _over = new();
    private readonly TaskCompletionSource<bool> _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<SocketEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private readonly HashSet<Task> _inHand = [];
    private Task _receiving = Task.CompletedTask;
    private Task _watching = Task.CompletedTask;
    private long _lastHeard;
    private volatile bool _isClosing;
    private bool _isLive;

    private SocketConnection(ISlackRequests requests, SocketModeState state, TimeProvider time, ILogger logger, CancellationToken handling)
    {
        _requests = requests;
        _state = state;
        _time = time;
        _logger = logger;
        _handling = handling;
        _socket.Options.KeepAliveInterval = PingInterval;
        _socket.Options.KeepAliveTimeout = LongestPong;
        // The machine's proxy is honoured: that is the handler's default. How long connecting takes is limited by the TimeProvider, with the greeting.
        _invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PlaintextStreamFilter = (context, _) => ValueTask.FromResult<Stream>(new WatchedStream(context.PlaintextStream, Heard)),
        });
    }

    /// <summary>Ends when the connection needs a successor, or gets none.</summary>
    public Task<SocketEnd> End => _end.Task;

    /// <summary>Connects and waits for the <c>hello</c>.</summary>
    /// <param name="url">From <see cref="SocketTickets"/>.</param>
    /// <param name="requests">Who takes the envelopes.</param>
    /// <param name="state">Is told of what is heard.</param>
    /// <param name="time">For the limits.</param>
    /// <param name="logger">The log.</param>
    /// <param name="handling">Ends the work on envelopes; not tied to the connection, because work goes on when that breaks.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <returns>The live connection; null when it did not come about.</returns>
    public static async Task<SocketConnection?> OpenAsync(
        Uri url, ISlackRequests requests, SocketModeState state, TimeProvider time, ILogger logger, CancellationToken handling, CancellationToken cancellationToken)
    {
        SocketConnection connection = new(requests, state, time, logger, handling);
        using CancellationTokenSource timeUp = new(LongestGreeting, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeUp.Token, cancellationToken);
        bool isLive = false;
        try
        {
            await connection._socket.ConnectAsync(url, connection._invoker, either.Token);
            connection._receiving = connection.ReceiveAsync();
            isLive = await connection._greeted.Task.WaitAsync(either.Token);
        }
        catch (Exception failed) when (failed is WebSocketException or HttpRequestException || (failed is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // It did not come about; the line counts that and tries again.
        }
        finally
        {
            if (!isLive)
            {
                await connection.DisposeAsync();
            }
        }

        if (!isLive)
        {
            return null;
        }

        connection._watching = connection.WatchAsync();
        return connection;
    }

    /// <summary>Lets what is being dealt with be acknowledged, then closes.</summary>
    public async Task CloseAsync()
    {
        await WithinAsync(DrainAsync(), LongestDraining);
        _isClosing = true;
        await SendingAsync(() => _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _over.Token));
        await WithinAsync(_receiving, LongestGoodbye);
        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await BreakAsync();
        await _receiving;
        await _watching;
        await DrainAsync();
        _socket.Dispose();
        _invoker.Dispose();
        _sending.Dispose();
        _places.Dispose();
        _over.Dispose();
    }

    /// <summary>Both are needed: the receiving loop waits for the socket, or for a place.</summary>
    private async Task BreakAsync()
    {
        await _over.CancelAsync();
        _socket.Abort();
    }

    private void Heard()
    {
        DateTimeOffset now = _time.GetUtcNow();
        Volatile.Write(ref _lastHeard, now.UtcTicks);
        _state.Heard(now);
    }

    private async Task WithinAsync(Task work, TimeSpan longest)
    {
        using CancellationTokenSource done = new();
        await Task.WhenAny(work, Task.Delay(longest, _time, done.Token));
        await done.CancelAsync();
    }

    private async Task WatchAsync()
    {
        try
        {
            while (true)
            {
                TimeSpan left = LongestSilence - (_time.GetUtcNow() - new DateTimeOffset(Volatile.Read(ref _lastHeard), TimeSpan.Zero));
                if (left <= TimeSpan.Zero)
                {
                    SocketModeLog.Silent(_logger, LongestSilence.TotalSeconds);
                    await BreakAsync();
                    return;
                }

                await Task.Delay(left, _time, _over.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The connection is over.
        }
    }

    private async Task ReceiveAsync()
    {
        using MemoryStream frame = new();
        byte[] buffer = new byte[16 * 1024];
        try
        {
            while (true)
            {
                // Ended by Abort, not by a token: cancelling a WebSocket's read breaks it just the same.
                ValueWebSocketReceiveResult read = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    if (!_isClosing)
                    {
                        await SendingAsync(() => _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _over.Token));
                    }

                    return;
                }

                // What is too long is read to its end and left out: ending the connection would bring it again on the next one.
                if (frame.Length <= LongestFrame)
                {
                    frame.Write(buffer.AsSpan(0, read.Count));
                }

                if (read.EndOfMessage)
                {
                    await TakeInAsync(frame.GetBuffer().AsMemory(0, (int)frame.Length));
                    frame.SetLength(0);
                }
            }
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            // The connection is over: the line opens another.
        }
        finally
        {
            if (_isLive)
            {
                _state.Ended();
            }

            _greeted.TrySetResult(false);
            _end.TrySetResult(SocketEnd.Broken);
            await _over.CancelAsync();
        }
    }

    private async Task TakeInAsync(ReadOnlyMemory<byte> frame)
    {
        if (frame.Length > LongestFrame)
        {
            SocketModeLog.NotUnderstood(_logger, "too long");
            return;
        }

        SocketEnvelope? envelope = null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(frame);
            JsonElement root = document.RootElement;
            switch (SocketEnvelope.Text(root, "type"))
            {
                case "hello":
                    Greet();
                    break;
                case "disconnect":
                    Disconnect(SocketEnvelope.Text(root, "reason"));
                    break;
                default:
                    envelope = SocketEnvelope.Read(root);
                    if (envelope is null)
                    {
                        SocketModeLog.NotUnderstood(_logger, "unknown shape");
                    }

                    break;
            }
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            SocketModeLog.NotUnderstood(_logger, "not the JSON of Socket Mode");
        }

        // On a connection that is being closed nothing can be acknowledged: Slack sends it again on another.
        if (envelope is not null && !_isClosing)
        {
            await _places.WaitAsync(_over.Token);
            Begin(envelope);
        }
    }

    private void Greet()
    {
        Heard();
        if (!_isLive)
        {
            _isLive = true;
            _state.Opened();
            _greeted.TrySetResult(true);
        }
    }

    private void Disconnect(string? reason) => _end.TrySetResult(reason == "link_disabled" ? SocketEnd.LinkDisabled : SocketEnd.Replaced);

    private void Begin(SocketEnvelope envelope)
    {
        Task work;
        lock (_lock)
        {
            // One step: closing must not look between the two, or it would not wait for what has begun.
            work = Task.Run(() => DealWithAsync(envelope), CancellationToken.None);
            _inHand.Add(work);
        }

        _ = work.ContinueWith(
            done =>
            {
                lock (_lock)
                {
                    _inHand.Remove(done);
                }
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private async Task DealWithAsync(SocketEnvelope envelope)
    {
        try
        {
            SlackAck ack = await _requests.ReceiveAsync(envelope.Request, _handling);
            if (ack.Status == SlackAck.Acknowledged)
            {
                ReadOnlyMemory<byte> text = envelope.Acknowledgement(ack);
                await SendingAsync(() => _socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, _over.Token).AsTask());
            }
            else
            {
                SocketModeLog.NotKept(_logger, envelope.Request.Kind, ack.Status);
            }
        }
#pragma warning disable CA1031 // Whatever goes wrong with one envelope, the others on the connection go on; it is not acknowledged and comes again.
        catch (Exception error)
#pragma warning restore CA1031
        {
            SocketModeLog.NotDealtWith(_logger, envelope.Request.Kind, error);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Sends, one after the other; on a connection that is over nothing happens.</summary>
    private async Task SendingAsync(Func<Task> send)
    {
        try
        {
            await _sending.WaitAsync(_over.Token);
            try
            {
                await send();
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            // Not sent: an envelope that is not acknowledged comes again on another connection.
        }
    }

    private async Task DrainAsync()
    {
        while (true)
        {
            Task[] open;
            lock (_lock)
            {
                open = [.. _inHand.Where(work => !work.IsCompleted)];
            }

            if (open.Length == 0)
            {
                return;
            }

            await Task.WhenAll(open);
        }
    }
}
