using System.Buffers;
using System.IO.Pipelines;
using System.Net.Http.Headers;
using System.Text.Json;
using CareerBot.Benchmarks.Load;
using Microsoft.AspNetCore.Http;

namespace CareerBot.Benchmarks.Teams;

/// <summary>The least that a turn takes on Kestrel and HttpClient: nothing is checked, kept or understood, and one text is sent.</summary>
internal static class TurnCeiling
{
    private static readonly byte[] Text = """{"type":"message","text":"text"}"""u8.ToArray();

    public static async Task RunAsync()
    {
        using HttpClient client = new();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", RecordingConnector.AccessToken);
        await LeanServer.RunAsync(http => AnswerAsync(http, client));
    }

    private static async Task AnswerAsync(HttpContext http, HttpClient client)
    {
        PipeReader reader = http.Request.BodyReader;
        ReadResult read = await reader.ReadAtLeastAsync(1024 * 1024);
        Uri reply = ReplyAddress(read.Buffer);
        reader.AdvanceTo(read.Buffer.End);
        using ByteArrayContent content = new(Text) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using HttpResponseMessage response = await client.PostAsync(reply, content);
        response.EnsureSuccessStatusCode();
        http.Response.StatusCode = StatusCodes.Status202Accepted;
        http.Response.ContentLength = 0;
    }

    private static Uri ReplyAddress(ReadOnlySequence<byte> body)
    {
        using JsonDocument activity = JsonDocument.Parse(body);
        string conversation = Uri.EscapeDataString(activity.RootElement.GetProperty("conversation").GetProperty("id").GetString()!);
        return new Uri($"{activity.RootElement.GetProperty("serviceUrl").GetString()}v3/conversations/{conversation}/activities");
    }
}
