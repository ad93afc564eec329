using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http;

namespace CareerBot.Fakes;

/// <summary>Slack's side of Socket Mode (https://docs.slack.dev/apis/events-api/using-socket-mode).</summary>
public sealed class SocketMode
{
    // RFC 6455, 1.3.
    private const string AcceptKey = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private readonly SlackState _state;
    private readonly Func<string, Uri> _at;
    private readonly HashSet<string> _tickets = [];
    private readonly List<FakeSocket> _sockets = [];
    private readonly Dictionary<string, JsonObject> _open = [];
    private readonly List<SocketAck> _acks = [];
    private int _next;
    private int _turn;

    internal SocketMode(SlackState state, Func<string, Uri> at)
    {
        _state = state;
        _at = at;
    }

    /// <summary>Whether a new connection is greeted; without the greeting it is not live.</summary>
    public bool SaysHello { get; set; } = true;

    /// <summary>Every connection there was, in order.</summary>
    public IReadOnlyList<FakeSocket> Sockets => Locked(() => _sockets.ToArray());

    /// <summary>The connections that are open and were greeted.</summary>
    public IReadOnlyList<FakeSocket> OpenSockets => Locked(() => _sockets.Where(socket => socket.IsOpen).ToArray());

    /// <summary>Every acknowledgement, in order; one envelope may have several.</summary>
    public IReadOnlyList<SocketAck> Acks => Locked(() => _acks.ToArray());

    /// <summary>Ids of the envelopes that nobody acknowledged yet.</summary>
    public IReadOnlyList<string> Unacknowledged => Locked(() => _open.Keys.ToArray());

    /// <summary>Waits until so many connections are open.</summary>
    public async Task<IReadOnlyList<FakeSocket>> WaitForOpenAsync(int count, CancellationToken cancellationToken) =>
        await _state.Changes.WaitForAsync(() => OpenSockets is var open && open.Count == count ? open : null, Story, cancellationToken);

    /// <summary>Waits for the connection of a number.</summary>
    public async Task<FakeSocket> WaitForSocketAsync(int number, CancellationToken cancellationToken) =>
        await _state.Changes.WaitForAsync(() => Sockets.ElementAtOrDefault(number - 1), Story, cancellationToken);

    /// <summary>Waits for the first acknowledgement of an envelope.</summary>
    public async Task<SocketAck> WaitForAckAsync(string envelopeId, CancellationToken cancellationToken) =>
        await _state.Changes.WaitForAsync(() => Acks.FirstOrDefault(ack => ack.EnvelopeId == envelopeId), Story, cancellationToken);

    /// <summary>Sends an event and waits for its acknowledgement.</summary>
    /// <param name="payload">The <c>event_callback</c>.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>What the app answered with; null when it only acknowledged.</returns>
    public Task<JsonObject?> SendEventAsync(JsonObject payload, CancellationToken cancellationToken) =>
        SendAsync("events_api", payload, acceptsResponse: false, cancellationToken);

    /// <summary>Sends an envelope and waits for its acknowledgement; over another connection when the first one ends before.</summary>
    /// <param name="type"><c>events_api</c>, <c>slash_commands</c> or <c>interactive</c>.</param>
    /// <param name="payload">What is in it.</param>
    /// <param name="acceptsResponse">Whether the acknowledgement may answer.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task<JsonObject?> SendAsync(string type, JsonObject payload, bool acceptsResponse, CancellationToken cancellationToken)
    {
        JsonObject envelope = Open(type, payload, acceptsResponse);
        string id = (string)envelope["envelope_id"]!;
        Task<SocketAck> acknowledged = WaitForAckAsync(id, cancellationToken);
        do
        {
            FakeSocket socket = await DeliverAsync(envelope, chosen: null, cancellationToken);
            await Task.WhenAny(acknowledged, socket.Ended);
        }
        while (!acknowledged.IsCompleted && Unacknowledged.Contains(id));

        return (await acknowledged).Payload;
    }

    /// <summary>Sends an envelope over one of the open connections, without waiting for its acknowledgement.</summary>
    /// <returns>The envelope's id.</returns>
    public Task<string> OfferAsync(string type, JsonObject payload, bool acceptsResponse, CancellationToken cancellationToken) =>
        OfferAsync(type, payload, acceptsResponse, socket: null, cancellationToken);

    /// <summary>Sends an envelope over a connection, without waiting for its acknowledgement.</summary>
    /// <param name="type"><c>events_api</c>, <c>slash_commands</c> or <c>interactive</c>.</param>
    /// <param name="payload">What is in it.</param>
    /// <param name="acceptsResponse">Whether the acknowledgement may answer.</param>
    /// <param name="socket">The connection; null for any open one.</param>
    /// <param name="cancellationToken">Ends sending.</param>
    /// <returns>The envelope's id.</returns>
    public async Task<string> OfferAsync(string type, JsonObject payload, bool acceptsResponse, FakeSocket? socket, CancellationToken cancellationToken)
    {
        JsonObject envelope = Open(type, payload, acceptsResponse);
        await DeliverAsync(envelope, socket, cancellationToken);
        return (string)envelope["envelope_id"]!;
    }

    /// <summary>Sends every envelope again that nobody acknowledged, under its id and with <c>retry_attempt</c> as it was: real Slack does so after about ten seconds.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RedeliverAsync(CancellationToken cancellationToken)
    {
        JsonObject[] open = Locked(() => _open.Values.ToArray());
        foreach (JsonObject envelope in open)
        {
            await DeliverAsync(envelope, chosen: null, cancellationToken);
        }

        return open.Length;
    }

    internal string NewUrl()
    {
        string ticket = RandomNumberGenerator.GetHexString(16, lowercase: true);
        _tickets.Add(ticket);
        return new UriBuilder(_at("/link/")) { Scheme = "ws", Query = $"ticket={ticket}&app_id={FakeSlack.AppId}" }.Uri.ToString();
    }

    internal async Task AcceptAsync(HttpContext context, CancellationToken ending)
    {
        IHttpUpgradeFeature? upgrade = context.Features.Get<IHttpUpgradeFeature>();
        bool isKnown = Locked(() => _tickets.Remove(context.Request.Query["ticket"].ToString()));
        if (upgrade is not { IsUpgradableRequest: true } || !isKnown)
        {
            context.Response.StatusCode = 403;
            return;
        }

#pragma warning disable CA5350 // The protocol prescribes SHA-1 here (RFC 6455, 4.2.2); it protects nothing.
        string accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(context.Request.Headers.SecWebSocketKey + AcceptKey)));
#pragma warning restore CA5350
        context.Response.Headers.Connection = "Upgrade";
        context.Response.Headers.Upgrade = "websocket";
        context.Response.Headers.SecWebSocketAccept = accept;
        SilencedStream stream = new(await upgrade.UpgradeAsync());
        WebSocket webSocket = WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true, KeepAliveInterval = TimeSpan.Zero });
        // Known before it is greeted: whoever hears of the greeting from the app finds it here.
        FakeSocket socket = Locked(() =>
        {
            FakeSocket added = new(++_next, webSocket, stream, context.Abort);
            _sockets.Add(added);
            return added;
        });
        if (SaysHello)
        {
            var hello = new JsonObject
            {
                ["type"] = "hello",
                ["num_connections"] = OpenSockets.Count + 1,
                ["connection_info"] = new JsonObject { ["app_id"] = FakeSlack.AppId },
                ["debug_info"] = new JsonObject { ["host"] = "fake", ["approximate_connection_time"] = 3600 },
            };
            await TrySendAsync(socket, hello.ToJsonString(), ending);
        }

        socket.Open();
        _state.Changes.Signal();
        await socket.ReceiveAsync(json => Acknowledge(socket, json), ending);
        _state.Changes.Signal();
    }

    /// <summary>An envelope that nobody acknowledged yet.</summary>
    private JsonObject Open(string type, JsonObject payload, bool acceptsResponse)
    {
        string id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var envelope = new JsonObject { ["envelope_id"] = id, ["type"] = type, ["payload"] = payload.DeepClone(), ["accepts_response_payload"] = acceptsResponse, ["retry_attempt"] = 0, ["retry_reason"] = "" };
        Locked(() => _open[id] = envelope);
        return envelope;
    }

    private void Acknowledge(FakeSocket socket, JsonObject json)
    {
        // A silent connection has lost what the app says, too.
        if (socket.IsSilent || (string?)json["envelope_id"] is not { } id)
        {
            return;
        }

        Locked(() =>
        {
            _open.Remove(id);
            _acks.Add(new SocketAck(id, json["payload"] as JsonObject, socket));
            return true;
        });
        _state.Changes.Signal();
    }

    private async Task<FakeSocket> DeliverAsync(JsonObject envelope, FakeSocket? chosen, CancellationToken cancellationToken)
    {
        string text = envelope.ToJsonString();
        FakeSocket socket = chosen ?? await _state.Changes.WaitForAsync(
            () => OpenSockets is { Count: > 0 } open ? open[(int)((uint)Interlocked.Increment(ref _turn) % (uint)open.Count)] : null, Story, cancellationToken);
        await TrySendAsync(socket, text, cancellationToken);
        return socket;
    }

    private static async Task TrySendAsync(FakeSocket socket, string text, CancellationToken cancellationToken)
    {
        try
        {
            await socket.SendAsync(text, cancellationToken);
        }
        catch (Exception broken) when (broken is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // Lost with its connection: it stays unacknowledged and is sent again.
        }
    }

    private string Story() => Locked(() => $"{_sockets.Count} sockets, {_sockets.Count(socket => socket.IsOpen)} open, {_acks.Count} acks, {_open.Count} unacknowledged");

    private T Locked<T>(Func<T> look)
    {
        lock (_state.Lock)
        {
            return look();
        }
    }
}
