namespace CareerBot.Host.Tests.Slack;

/// <summary>One host for all tests of a class: each has its own people and places.</summary>
public sealed class SlackSiteFixture : IAsyncLifetime
{
    internal SlackSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Site = await SlackSite.StartAsync(TestContext.Current.CancellationToken, new Dictionary<string, string> { ["Slack__TeamId"] = "T0HOME", ["Slack__PublicPay"] = "never" });

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
