using System.Text;
using CareerBot.Fakes;
using CareerBot.Messages;
using CareerBot.Messages.Approvals;
using CareerBot.Messages.Catalog;
using CareerBot.Messages.HandOvers;
using CareerBot.Messages.Inbox;
using CareerBot.Messages.PayNews;
using CareerBot.Messages.Replies;
using CareerBot.Messages.Texts;
using CareerBot.Slack.Inbound;
using CareerBot.Slack.Sending;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Slack.Tests.Inbound;

/// <summary>The endpoint as <c>AddSlack</c> and <c>MapSlack</c> make it, called without a server, with seams that note whenever they are touched.</summary>
internal sealed class EndpointInTest : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly RequestDelegate _handle;

    public EndpointInTest()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("Slack:SigningSecret", FakeSlack.SigningSecret), new("Slack:BotToken", "xoxb-fake"), new("Slack:PublicPay", "share")]);
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSingleton<IInbox>(Seams).AddSingleton<ICareerBot>(Seams).AddSingleton<IFeedback>(Seams).AddSingleton<IOpenReplies>(Seams)
            .AddSingleton<IHandOverDesk>(Seams).AddSingleton<ICatalog>(Seams).AddSingleton<IFirstQuestions>(Seams).AddSingleton<IPayNews>(Seams)
            .AddSingleton<ISubscriptions>(Seams).AddSingleton<IChannelTexts>(Seams).AddSingleton<IInstallations>(Seams).AddSingleton<ISlackApi>(Seams)
            .AddSingleton<IRevisionApprovals>(Seams).AddSingleton<IAnnouncements>(Seams).AddSingleton<INewsLedger>(Seams);
        builder.Services.AddSlack(builder.Configuration);
        _app = builder.Build();
        _app.MapSlack();
        _handle = ((IEndpointRouteBuilder)_app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Single(endpoint => endpoint.RoutePattern.RawText == SlackEndpoint.Path).RequestDelegate!;
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    public TouchedSeams Seams { get; } = new();

    /// <summary>Sends a request.</summary>
    /// <param name="contentType">As it is; null for none.</param>
    /// <param name="body">The body.</param>
    /// <param name="headers">The signature's headers.</param>
    /// <returns>The status, and what was answered.</returns>
    public async Task<(int Status, string Answer)> SendAsync(string? contentType, byte[] body, params (string Name, string Value)[] headers)
    {
        DefaultHttpContext http = new() { RequestServices = _app.Services };
        http.Request.Method = "POST";
        http.Request.Path = SlackEndpoint.Path;
        http.Request.ContentType = contentType;
        http.Request.ContentLength = body.Length;
        http.Request.Body = new MemoryStream(body);
        foreach ((string name, string value) in headers)
        {
            http.Request.Headers.Append(name, value);
        }

        using MemoryStream answer = new();
        http.Response.Body = answer;
        await _handle(http);
        await http.Response.BodyWriter.FlushAsync();
        return (http.Response.StatusCode, Encoding.UTF8.GetString(answer.ToArray()));
    }

    /// <summary>The headers that sign a body.</summary>
    public (string Name, string Value)[] Sign(byte[] body, TimeSpan age = default)
    {
        string timestamp = $"{(Time.GetUtcNow() - age).ToUnixTimeSeconds()}";
        return [("X-Slack-Request-Timestamp", timestamp), ("X-Slack-Signature", SignedCase.Sign(timestamp, body, FakeSlack.SigningSecret))];
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
