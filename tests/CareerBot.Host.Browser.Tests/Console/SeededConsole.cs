using CareerBot.TestKit;
using static Microsoft.Playwright.Assertions;

namespace CareerBot.Host.Browser.Tests;

/// <summary>A host whose book has been worked on: a revision in every state, bands with a history, tokens good and revoked. Tests look at it and change nothing.</summary>
public sealed class SeededConsole(Site site) : IAsyncLifetime
{
    private RunningHost? _host;

    /// <summary>Where it listens.</summary>
    public string Address => _host!.Address;

    /// <summary>Every page, by a short name: its path with what it needs.</summary>
    public IReadOnlyList<(string Name, string Path)> Pages { get; private set; } = [];

    /// <summary>A revision that waits for a decision, with warnings and a wider audience.</summary>
    public int Waiting { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (!site.HasBrowser)
        {
            return;
        }

        _host = await RunningHost.StartAsync("Development", TestContext.Current.CancellationToken);
        await using HrPage alice = await site.SignInAsync(Address, "alice");
        await using HrPage bob = await site.SignInAsync(Address, "bob");

        int first = await alice.HandInAsync(HrFiles.LastYear, "The bands of this year, as the works council has them.");
        await bob.PublishAsync(first);
        int rejected = await alice.HandInAsync(HrFiles.Single(52_000, 92_000), "Market moved.");
        await bob.RejectAsync(rejected, "Wait for the review of all bands.");
        int undone = await alice.HandInAsync(HrFiles.Single(53_000, 93_000));
        await bob.PublishAsync(undone);
        await bob.RollBackAsync(undone, "Sent by mistake.");
        Waiting = await alice.HandInAsync(HrFiles.Review, "Pay review: 3 % for all, SRE to market.");
        int approved = await alice.HandInAsync(HrFiles.Single(54_000, 94_000));
        await bob.ApproveAsync(approved);
        await alice.UploadAsync(HrFiles.Single(55_000, 95_000));
        await Expect(alice.State).ToHaveTextAsync("draft");

        await bob.GoAsync("/hr/tokens");
        await bob.MakeTokenAsync("Payroll export");
        await bob.MakeTokenAsync("Old script");
        await bob.Button("Revoke Old script").ClickAsync();
        await Expect(bob.Page.GetByText("revoked", new() { Exact = true })).ToBeVisibleAsync();
        Pages =
        [
            ("salaries", "/hr"), ("salaries-role", "/hr?role=backend-engineer"), ("revisions", "/hr/revisions"), ("first", "/hr/revisions/1"), ("published", $"/hr/revisions/{first}"),
            ("rejected", $"/hr/revisions/{rejected}"), ("rolled-back", $"/hr/revisions/{undone}"), ("waiting", $"/hr/revisions/{Waiting}"), ("approved", $"/hr/revisions/{approved}"),
            ("draft", $"/hr/revisions/{alice.Revision}"), ("band", "/hr/band?role=backend-engineer&place=DE&level=senior"), ("band-undated", "/hr/band?role=backend-engineer&place=DE"), ("coverage", "/hr/coverage"),
            ("audit", "/hr/audit"), ("tokens", "/hr/tokens"), ("sign-in", "/hr/sign-in"), ("no-access", "/hr/no-access"),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }
}
