using CareerBot.TestKit;

namespace CareerBot.Host.Browser.Tests;

/// <summary>A host whose book the tests of one class change, one after the other, so that none of them needs it as it was at first.</summary>
public sealed class ChangedConsole(Site site) : IAsyncLifetime
{
    private RunningHost? _host;

    /// <summary>Where it listens.</summary>
    public string Address => _host?.Address ?? "";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (site.HasBrowser)
        {
            _host = await RunningHost.StartAsync("Development", TestContext.Current.CancellationToken);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }
}
