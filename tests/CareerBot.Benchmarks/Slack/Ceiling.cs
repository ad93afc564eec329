using System.Buffers;
using System.IO.Pipelines;
using CareerBot.Benchmarks.Load;
using CareerBot.Fakes;
using CareerBot.Slack.Inbound;
using Microsoft.AspNetCore.Http;

namespace CareerBot.Benchmarks.Slack;

/// <summary>The least that a slash command takes on Kestrel: its signature is checked and one text is answered.</summary>
internal static class Ceiling
{
    private static readonly byte[] Text = "text"u8.ToArray();

    public static Task RunAsync()
    {
        SlackSignature signature = new([FakeSlack.SigningSecret], TimeProvider.System);
        return LeanServer.RunAsync(http => AnswerAsync(http, signature));
    }

    private static async Task AnswerAsync(HttpContext http, SlackSignature signature)
    {
        PipeReader reader = http.Request.BodyReader;
        ReadResult read = await reader.ReadAtLeastAsync(1024 * 1024);
        ReadOnlySequence<byte> body = read.Buffer;
        bool isValid = signature.IsValid(body.IsSingleSegment ? body.FirstSpan : body.ToArray(), http.Request.Headers["X-Slack-Request-Timestamp"], http.Request.Headers["X-Slack-Signature"]);
        reader.AdvanceTo(body.End);
        http.Response.StatusCode = isValid ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized;
        http.Response.ContentLength = Text.Length;
        await http.Response.BodyWriter.WriteAsync(Text);
    }
}
