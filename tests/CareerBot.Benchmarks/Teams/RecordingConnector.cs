using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using CareerBot.Benchmarks.Load;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CareerBot.Benchmarks.Teams;

/// <summary>
/// Teams' connector at its leanest, and Entra's token endpoint: takes replies, knows who is in a conversation, gives the one token. Unlike the tests' own
/// it checks no more than the token and remembers no more than it is asked to, so that it limits nobody.
/// </summary>
internal sealed class RecordingConnector : IAsyncDisposable
{
    /// <summary>The token that it gives, and takes.</summary>
    public const string AccessToken = "token-of-the-benchmark";

    private static readonly byte[] Token = Encoding.UTF8.GetBytes($$"""{"token_type":"Bearer","access_token":"{{AccessToken}}","expires_in":86400}""");

    private readonly TaskCompletionSource<byte[]>?[] _awaited;
    private WebApplication _app = null!;
    private int _ids;

    private RecordingConnector(int conversations) => _awaited = new TaskCompletionSource<byte[]>?[conversations];

    /// <summary>Where it listens; tokens are asked for here.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What activities name.</summary>
    public string ServiceUrl => $"{Address}/amer/";

    /// <summary>Whether what is sent is handed to who waits for it; otherwise only that it was.</summary>
    public bool KeepsBodies { get; set; }

    /// <summary>Starts one.</summary>
    public static async Task<RecordingConnector> StartAsync(int conversations)
    {
        RecordingConnector connector = new(conversations);
        connector._app = await LeanServer.StartAsync(connector.AnswerAsync);
        connector.Address = connector._app.Urls.Single();
        return connector;
    }

    /// <summary>The next reply that is recorded in a conversation, which is waited for by one at a time.</summary>
    public Task<byte[]> NextReplyIn(int conversation)
    {
        var reply = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _awaited[conversation], reply);
        return reply.Task;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        string path = http.Request.Path.Value!;
        if (path.EndsWith("/token", StringComparison.Ordinal))
        {
            await WriteAsync(http, StatusCodes.Status200OK, Token);
            return;
        }

        PipeReader reader = http.Request.BodyReader;
        ReadResult read = await reader.ReadAtLeastAsync(1024 * 1024);
        ReadOnlySequence<byte> body = read.Buffer;
        byte[] kept = KeepsBodies ? body.ToArray() : [];
        bool isTyping = body.Length < 300 && Encoding.UTF8.GetString(body).Contains("\"typing\"", StringComparison.Ordinal);
        reader.AdvanceTo(body.End);
        if (http.Request.Headers.Authorization != $"Bearer {AccessToken}" || LoadConversation.NumberIn(path) is not { } number)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (HttpMethods.IsGet(http.Request.Method))
        {
            await WriteAsync(http, StatusCodes.Status200OK, Encoding.UTF8.GetBytes(new LoadConversation(number).Member()));
            return;
        }

        await WriteAsync(http, StatusCodes.Status201Created, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{Interlocked.Increment(ref _ids)}}"}""")));
        if (!isTyping)
        {
            Volatile.Read(ref _awaited[number])?.TrySetResult(kept);
        }
    }

    private static async Task WriteAsync(HttpContext http, int status, byte[] json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = json.Length;
        await http.Response.BodyWriter.WriteAsync(json);
    }
}
