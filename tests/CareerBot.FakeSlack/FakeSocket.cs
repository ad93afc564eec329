using System.Net.WebSockets;
using System.Text.Json.Nodes;
using System.Text.Json;
using CareerBot.TestKit;

namespace CareerBot.Fakes;

/// <summary>One connection of Socket Mode, seen from Slack.</summary>
public sealed class FakeSocket : IDisposable
{
    // FIN and the opcode of a ping, no payload (RFC 6455, 5.2).
    private static readonly byte[] PingFrame = [0x89, 0x00];

    private readonly WebSocket _socket;
    private readonly SilencedStream _stream;
    private readonly Action _cut;

    // Never disposed: whoever waits for it when the connection is cut would wait for ever, instead of finding the connection gone. It holds nothing to free.
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly Lock _cutting = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isOver;
    private volatile bool _isCut;

    internal FakeSocket(int number, WebSocket socket, SilencedStream stream, Action cut)
    {
        Number = number;
        _socket = socket;
        _stream = stream;
        _cut = cut;
    }

    /// <summary>The first socket of a server is 1.</summary>
    public int Number { get; }

    /// <summary>Whether envelopes can go over it.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Ends when the connection has ended, whoever ended it.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Whether it ended by a close frame of the app.</summary>
    public bool WasClosed { get; private set; }

    internal bool IsSilent => _stream.IsSilent;

    /// <summary>Sends a frame of text.</summary>
    public async Task SendAsync(string text, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            // The server throws away without a word what is written to a connection that was cut.
            if (_isCut)
            {
                throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely);
            }

            await _socket.SendAsync(System.Text.Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Sends a ping of the WebSocket protocol, and waits for the pong, on a connection without other traffic but pings.</summary>
    public async Task PingAsync(CancellationToken cancellationToken)
    {
        Task pong = _stream.NextPong;
        await _stream.WriteAsync(PingFrame, cancellationToken);
        await pong.WaitAsync(Patience.Longest, cancellationToken);
    }

    /// <summary>Says that the connection is to be replaced.</summary>
    /// <param name="reason"><c>warning</c>, <c>refresh_requested</c> or <c>link_disabled</c>.</param>
    /// <param name="cancellationToken">Ends sending.</param>
    public Task DisconnectAsync(string reason, CancellationToken cancellationToken) =>
        SendAsync(new JsonObject { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "fake" } }.ToJsonString(), cancellationToken);

    /// <summary>Breaks the connection without a word.</summary>
    public void Cut()
    {
        IsOpen = false;
        _isCut = true;
        lock (_cutting)
        {
            // What has ended has no connection left to break, and the next request may have its place.
            if (!_isOver)
            {
                _cut();
            }
        }
    }

    /// <summary>Stays connected, but sends nothing any more, not even a pong.</summary>
    public void GoSilent()
    {
        IsOpen = false;
        _stream.IsSilent = true;
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>From now on envelopes can go over it.</summary>
    internal void Open() => IsOpen = !_isCut;

    internal async Task ReceiveAsync(Action<JsonObject> received, CancellationToken cancellationToken)
    {
        using MemoryStream message = new();
        byte[] buffer = new byte[16 * 1024];
        try
        {
            while (true)
            {
                ValueWebSocketReceiveResult read = await _socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    WasClosed = true;
                    IsOpen = false;
                    await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", cancellationToken);
                    return;
                }

                message.Write(buffer.AsSpan(0, read.Count));
                if (read.EndOfMessage)
                {
                    var json = (JsonObject)JsonNode.Parse(message.GetBuffer().AsSpan(0, (int)message.Length))!;
                    message.SetLength(0);
                    received(json);
                }
            }
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException or IOException or JsonException)
        {
            // The connection is over; whoever waits for an acknowledgement sends the envelope elsewhere.
        }
        finally
        {
            IsOpen = false;
            lock (_cutting)
            {
                _isOver = true;
            }

            Dispose();
            _ended.TrySetResult();
        }
    }
}
