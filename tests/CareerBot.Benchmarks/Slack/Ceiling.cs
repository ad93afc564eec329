using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using CareerBot.Fakes;
using CareerBot.Slack.Inbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareerBot.Benchmarks.Slack;

/// <summary>The least that a slash command takes on Kestrel: its signature is checked and one text is answered.</summary>
internal static class Ceiling
{
    private static readonly byte[] Text = "text"u8.ToArray();

    public static async Task RunAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        WebApplication app = builder.Build();
        SlackSignature signature = new([FakeSlack.SigningSecret], TimeProvider.System);
        app.Run(http => AnswerAsync(http, signature));
        await app.StartAsync();
        Console.WriteLine($"Now listening on: {app.Urls.Single()}");
        await app.WaitForShutdownAsync();
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
