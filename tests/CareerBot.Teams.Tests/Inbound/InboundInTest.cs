using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.Teams.Inbound;
using CareerBot.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Teams.Tests.Inbound;

/// <summary>The endpoint as it is registered, called without a server, with a real issuer on this machine and a clock that the test moves.</summary>
internal sealed class InboundInTest : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly RequestDelegate _handle;

    private InboundInTest(FakeIssuer issuer, string environment, (string Setting, string? Value)[] settings)
    {
        Issuer = issuer;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders().AddProvider(Log).SetMinimumLevel(LogLevel.Trace);
        Dictionary<string, string?> all = new()
        {
            ["Teams:AppId"] = BotIds.AppId,
            ["Teams:TenantId"] = BotIds.HomeTenant,
            ["Teams:ClientSecret"] = "secret-of-the-fake",
            ["Teams:OpenIdMetadataUrl"] = issuer.MetadataUrl.ToString(),
        };
        foreach ((string setting, string? value) in settings)
        {
            all[$"Teams:{setting}"] = value;
        }

        builder.Configuration.AddInMemoryCollection(all);
        builder.Services.AddSingleton<TimeProvider>(Time).AddSingleton<ITeamsActivities>(Received);
        builder.Services.AddTeamsOptions(builder.Configuration).AddTeamsInbound().ConnectPatiently(SigningKeys.ClientName);
        _app = builder.Build();
        _app.MapTeamsInbound();
        _handle = ((IEndpointRouteBuilder)_app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Single(endpoint => endpoint.RoutePattern.RawText == TeamsEndpoint.Path).RequestDelegate!;
    }

    public FakeIssuer Issuer { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero));

    public DateTimeOffset Now => Time.GetUtcNow();

    public ReceivedActivities Received { get; } = new();

    public LoggedText Log { get; } = new();

    public BotTokenValidation Tokens => _app.Services.GetRequiredService<BotTokenValidation>();

    public SigningKeys Keys => _app.Services.GetRequiredService<SigningKeys>();

    public static Task<InboundInTest> StartAsync(params (string Setting, string? Value)[] settings) => StartAsync("Production", settings);

    public static async Task<InboundInTest> StartAsync(string environment, params (string Setting, string? Value)[] settings) =>
        new(await FakeIssuer.StartAsync(TestContext.Current.CancellationToken), environment, settings);

    /// <summary>Starts it as a server on a port of this machine.</summary>
    /// <returns>Where the endpoint is.</returns>
    /// <exception cref="OptionsValidationException">Its settings are refused.</exception>
    public async Task<Uri> ListenAsync()
    {
        _app.Urls.Add("http://127.0.0.1:0");
        await _app.StartAsync(TestContext.Current.CancellationToken);
        return new Uri(_app.Urls.Single() + TeamsEndpoint.Path);
    }

    /// <summary>Judges a token.</summary>
    public async Task<TokenVerdict> JudgeAsync(string token) => await Tokens.ValidateAsync($"Bearer {token}", TestContext.Current.CancellationToken);

    /// <summary>Sends an activity.</summary>
    /// <param name="authorization">The header; null for none; the word <c>good</c> for one that is good.</param>
    /// <param name="activity">The body.</param>
    public Task<(int Status, string Answer)> SendAsync(string? authorization, JsonNode activity) => SendAsync(authorization, Encoding.UTF8.GetBytes(activity.ToJsonString()));

    /// <summary>Sends bytes.</summary>
    public async Task<(int Status, string Answer)> SendAsync(string? authorization, byte[] body, string? contentType = "application/json", IPAddress? from = null, Action<HttpContext>? change = null)
    {
        DefaultHttpContext http = new() { RequestServices = _app.Services, RequestAborted = TestContext.Current.CancellationToken };
        http.Request.Method = "POST";
        http.Request.Path = TeamsEndpoint.Path;
        http.Request.ContentType = contentType;
        http.Request.ContentLength = body.Length;
        http.Request.Body = new MemoryStream(body);
        http.Connection.RemoteIpAddress = from ?? IPAddress.Loopback;
        if (authorization is not null)
        {
            http.Request.Headers.Authorization = authorization == "good" ? Issuer.Authorization(Now) : authorization;
        }

        change?.Invoke(http);
        using MemoryStream answer = new();
        http.Response.Body = answer;
        await _handle(http);
        await http.Response.BodyWriter.FlushAsync();
        return (http.Response.StatusCode, Encoding.UTF8.GetString(answer.ToArray()));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}
