using System.Net;
using CareerBot.Fakes;
using CareerBot.Slack.Installing;
using CareerBot.Slack.Sending;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareerBot.Slack.Tests.Installing;

/// <summary>A web application on a port of this machine with nothing but the installation in it, and a browser that keeps no cookies by itself.</summary>
internal sealed class InstallApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private InstallApp(WebApplication app, LinesLogged log)
    {
        _app = app;
        Log = log;
        Browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Browser { get; }

    public LinesLogged Log { get; }

    public IInstallations Installations => _app.Services.GetRequiredService<IInstallations>();

    /// <summary>Starts it.</summary>
    /// <param name="slack">Where the Web API is.</param>
    /// <param name="vault">Keeps the installations.</param>
    /// <param name="time">The clock.</param>
    /// <param name="keys">Seals; those of another application open nothing here.</param>
    /// <param name="cancellationToken">Ends starting.</param>
    /// <param name="settings">In the place of, or beside the usual ones.</param>
    public static async Task<InstallApp> StartAsync(
        FakeSlack slack, MemoryVault vault, TimeProvider time, IDataProtectionProvider keys, CancellationToken cancellationToken, params (string Name, string? Value)[] settings)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Configuration.AddInMemoryCollection(
            [
                new("Slack:ApiUrl", slack.ApiUrl),
                new("Slack:ClientId", FakeSlack.ClientId),
                new("Slack:ClientSecret", FakeSlack.ClientSecret),
                new("Slack:RedirectUrl", "https://careerbot.example.com/slack/oauth"),
            ]);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)));
        LinesLogged log = new();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton<IInstallationVault>(vault);
        builder.Services.AddOptions<SlackOptions>().BindConfiguration(SlackOptions.Section);
        builder.Services.AddSlackSending().ConnectPatiently().AddSlackInstallations(builder.Configuration);
        builder.Services.AddSingleton(keys);
        WebApplication app = builder.Build();
        app.MapSlackInstall();
        await app.StartAsync(cancellationToken);
        return new InstallApp(app, log);
    }

    /// <summary>Begins, as a browser does.</summary>
    /// <returns>The state that it is sent to Slack with, and the cookie that it gets.</returns>
    public async Task<(string State, string Cookie)> BeginAsync(CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await Browser.GetAsync(new Uri(SlackInstallEndpoints.InstallPath, UriKind.Relative), cancellationToken);
        string cookie = response.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        return (QueryHelpers.ParseQuery(response.Headers.Location!.Query)["state"].ToString(), cookie);
    }

    /// <summary>Comes back from Slack.</summary>
    public async Task<(HttpStatusCode Status, string Page, HttpResponseMessage Response)> ReturnAsync(string query, string? cookie, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, SlackInstallEndpoints.CallbackPath + query);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        HttpResponseMessage response = await Browser.SendAsync(request, cancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken), response);
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _app.DisposeAsync();
    }
}
