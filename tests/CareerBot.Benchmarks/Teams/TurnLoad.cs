using System.Globalization;
using System.Text;
using CareerBot.Benchmarks.Load;

namespace CareerBot.Benchmarks.Teams;

/// <summary>Whole turns: an activity is handed over, and the turn is done when the connector has recorded the reply.</summary>
internal sealed class TurnLoad
{
    /// <summary>Each asks the same every time.</summary>
    public const int Conversations = 4_000;

    private const int Connections = 64;

    /// <summary>Stands for an activity's id, which is another every time: what came before is not answered again.</summary>
    private const string AnyId = "1700000000000";

    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(60);

    private readonly Uri _address;
    private readonly RecordingConnector _connector;
    private readonly ClosedLoop _loop;
    private readonly byte[][] _requests;
    private readonly int[] _ids;

    /// <summary>Prepares the requests.</summary>
    /// <param name="address">The server.</param>
    /// <param name="connector">Where it replies to.</param>
    /// <param name="authorization">The token.</param>
    /// <param name="texts">What is asked.</param>
    public TurnLoad(Uri address, RecordingConnector connector, string authorization, string[] texts)
    {
        (_address, _connector) = (address, connector);
        _loop = new ClosedLoop(address, Connections, async (connection, number) => await TurnAsync(connection, Conversations + number));
        _requests = [.. Enumerable.Range(0, Conversations).Select(i => Request(new LoadConversation(i).Message(AnyId, connector.ServiceUrl, texts[i % texts.Length]), authorization))];
        _ids = [.. _requests.Select(request => request.AsSpan().IndexOf(Encoding.ASCII.GetBytes(AnyId)))];
    }

    /// <summary>Has one turn in each conversation.</summary>
    /// <returns>The replies, in the order of the conversations.</returns>
    public async Task<byte[][]> OnceAsync()
    {
        byte[][] replies = new byte[Conversations][];
        _connector.KeepsBodies = true;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async first =>
        {
            using KeptConnection connection = await KeptConnection.OpenAsync(_address);
            for (int i = first; i < Conversations; i += Connections)
            {
                replies[i] = await TurnAsync(connection, i);
            }
        }));
        _connector.KeepsBodies = false;
        return replies;
    }

    /// <inheritdoc cref="ClosedLoop.ForAsync"/>
    public Task<(double Rate, double P50, double P99)> ForAsync(TimeSpan duration) => _loop.ForAsync(duration);

    private async Task<byte[]> TurnAsync(KeptConnection connection, int number)
    {
        int conversation = number % Conversations;
        byte[] request = [.. _requests[conversation]];
        string id = (long.Parse(AnyId, CultureInfo.InvariantCulture) + number).ToString(CultureInfo.InvariantCulture);
        Encoding.ASCII.GetBytes(id, request.AsSpan(_ids[conversation]));
        Task<byte[]> reply = _connector.NextReplyIn(conversation);
        await connection.ExchangeAsync(request);
        return await reply.WaitAsync(LongestTurn);
    }

    private byte[] Request(string activity, string authorization) => Encoding.UTF8.GetBytes(
        $"POST /api/messages HTTP/1.1\r\nHost: {_address.Authority}\r\nUser-Agent: Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)\r\nAuthorization: {authorization}\r\n"
        + $"Content-Type: application/json; charset=utf-8\r\nContent-Length: {Encoding.UTF8.GetByteCount(activity)}\r\n\r\n{activity}");
}
