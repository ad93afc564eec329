namespace CareerBot.Host.Tests.Teams;

/// <summary>One host for the classes that name it, which run one after the other: each test has its own people and places.</summary>
public sealed class TeamsSiteFixture : IAsyncLifetime
{
    internal TeamsSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Site = await TeamsSite.StartAsync(TestContext.Current.CancellationToken, new Dictionary<string, string> { ["Teams:PublicPay"] = "share" });

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
