using CareerBot.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerBot.Host.Browser.Tests;

/// <summary>Pay is changed by two people, each in a browser of their own.</summary>
public sealed class ConsoleFlowTests(Site site, ChangedConsole changed) : IClassFixture<ChangedConsole>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_people_take_a_file_from_its_first_mistake_into_the_answers_of_the_chat_and_out_again()
    {
        await using RunningHost host = await RunningHost.StartAsync("Development", Token);
        await using HrPage alice = await site.SignInAsync(host.Address, "alice");
        await using HrPage bob = await site.SignInAsync(host.Address, "bob");

        // A file with mistakes: each bad cell is marked, and nothing is stored.
        await alice.UploadAsync(HrFiles.Mistaken);
        await Expect(alice.Problem).ToContainTextAsync("pay-review.csv has 3 errors; nothing was stored");
        await Expect(alice.BadCells).ToHaveTextAsync(["backend-enginer", "77.000", "64900"]);
        await Expect(alice.Page.Locator("table.report")).ToContainTextAsync("backend-engineer");
        (await alice.FindingsAsync()).ShouldBeEmpty("the report");
        await alice.GoAsync("/hr/revisions");
        await Expect(alice.Page.Locator("tbody tr")).ToHaveCountAsync(1);

        // Mended, dropped onto the page, handed in; its proposer cannot decide on it.
        await alice.GoAsync("/hr");
        await alice.DropAsync(HrFiles.LastYear);
        await alice.Button("Check the file").ClickAsync();
        await Expect(alice.Outcome).ToContainTextAsync("pay-bands.csv has no errors");
        await alice.Button("Submit for approval").ClickAsync();
        await Expect(alice.Outcome).ToContainTextAsync("Submitted");
        await Expect(alice.Page.GetByText("You proposed this, so a second person decides on it.")).ToBeVisibleAsync();
        await Expect(alice.Button("Approve these changes")).ToHaveCountAsync(0);
        int first = alice.Revision;

        // The second person finds it among the things to do, approves and publishes.
        await bob.GoAsync("/hr");
        await Expect(bob.Page.GetByText("waits for your decision")).ToBeVisibleAsync();
        await bob.Page.GetByRole(AriaRole.Link, new() { Name = $"Revision {first}" }).ClickAsync();
        await bob.Button("Approve these changes").ClickAsync();
        await Expect(bob.Outcome).ToContainTextAsync("Approved. Nothing has changed in the book yet");
        await bob.Button("Publish").ClickAsync();
        await Expect(bob.Outcome).ToContainTextAsync("Every changed answer was asked back and is right");
        (await bob.FindingsAsync()).ShouldBeEmpty("a step confirmed");

        // Another is rejected, and its proposer reads why.
        int rejected = await alice.HandInAsync(HrFiles.Single(52_000, 92_000), "Market moved.");
        await bob.GoAsync($"/hr/revisions/{rejected}");
        await Expect(bob.Page.Locator(".steps")).ToContainTextAsync("Market moved.");
        await bob.RejectAsync(rejected, "Wait for the review.");
        await alice.GoAsync($"/hr/revisions/{rejected}");
        await Expect(alice.State).ToHaveTextAsync("rejected");
        await Expect(alice.Page.Locator(".steps")).ToContainTextAsync("Wait for the review.");

        // A wider audience is ticked apart.
        int wider = await alice.HandInAsync(HrFiles.Single(53_000, 93_000, "everyone"));
        await bob.GoAsync($"/hr/revisions/{wider}");
        await Expect(bob.Page.Locator(".change")).ToContainTextAsync(["EUR a year", "More people see it: Everyone, before All employees"]);
        await bob.Button("Approve these changes").ClickAsync();
        await Expect(bob.Page.Locator("input[name='widening']:invalid")).ToBeFocusedAsync();
        await Expect(bob.State).ToHaveTextAsync("submitted");
        await bob.PublishAsync(wider);

        // The chat answers with the new figure, and after the roll-back with the old one.
        await using ChatPage chat = await site.OpenAsync(address: host.Address);
        await chat.AskAsync("what does a backend engineer earn in germany?");
        await Expect(chat.LastAnswer).ToContainTextAsync("53,000");
        await bob.RollBackAsync(wider, "Sent by mistake.");
        await chat.AskAsync("what does a backend engineer earn in germany?");
        await Expect(chat.LastAnswer).ToContainTextAsync("50,000");
        await Expect(chat.LastAnswer).Not.ToContainTextAsync("53,000");

        // All of it is in the trail, which verifies.
        await bob.GoAsync("/hr/audit");
        await Expect(bob.Page.GetByRole(AriaRole.Cell, new() { Name = "Rolled back" })).ToBeVisibleAsync();
        await Expect(bob.Page.GetByRole(AriaRole.Cell, new() { Name = "Wait for the review." })).ToBeVisibleAsync();
        await bob.Button("Verify all of it").ClickAsync();
        await Expect(bob.Outcome).ToContainTextAsync("lines, and every published figure, are as they were written");
    }

    [Fact]
    public async Task A_token_is_shown_once_works_and_is_refused_once_it_is_revoked()
    {
        await using HrPage alice = await site.SignInAsync(changed.Address, "alice");
        await alice.GoAsync("/hr/tokens");
        await Expect(alice.Page.GetByText("There are no tokens yet.")).ToBeVisibleAsync();

        await alice.MakeTokenAsync("Payroll");
        string secret = await alice.Page.Locator(".secret").InnerTextAsync();
        (await alice.FindingsAsync()).ShouldBeEmpty();
        (await UseAsync(alice, secret)).ShouldBe(200);
        await alice.GoAsync("/hr/tokens");
        await Expect(alice.Page.Locator(".secret")).ToHaveCountAsync(0);
        (await alice.Page.ContentAsync()).ShouldNotContain(secret);

        await alice.Button("Revoke Payroll").ClickAsync();
        await Expect(alice.Outcome).ToContainTextAsync("is revoked");
        await Expect(alice.Page.GetByText("revoked", new() { Exact = true })).ToBeVisibleAsync();
        (await UseAsync(alice, secret)).ShouldBe(401);
    }

    [Fact]
    public async Task Without_script_the_same_is_done_by_plain_forms()
    {
        var view = new BrowserView(Script: false);
        await using HrPage alice = await site.SignInAsync(changed.Address, "alice", view: view);
        await using HrPage bob = await site.SignInAsync(changed.Address, "bob", view: view);

        await alice.UploadAsync(HrFiles.Mistaken, "The review.");
        await Expect(alice.Problem).ToContainTextAsync("3 errors");
        await Expect(alice.BadCells).ToHaveCountAsync(3);
        await Expect(alice.Page.GetByLabel("Why", new() { Exact = false })).ToHaveValueAsync("The review.");
        await Expect(alice.Page.Locator("#outcome")).ToBeFocusedAsync();
        int id = await alice.HandInAsync(HrFiles.Single(54_000, 94_000));
        await bob.PublishAsync(id);
        await Expect(bob.Outcome).ToContainTextAsync("Published");
        await bob.RollBackAsync(id, "");

        await Expect(bob.Outcome).ToContainTextAsync("Rolled back");
    }

    [Fact]
    public async Task When_the_server_is_away_the_upload_says_so_and_keeps_the_file()
    {
        await using HrPage signedIn = await site.SignInAsync(changed.Address, "alice");
        await using var alice = new HrPage(signedIn.Page.Context, await signedIn.Page.Context.NewPageAsync()) { ExpectsComplaints = true };
        await alice.GoAsync("/hr");
        await alice.File.SetInputFilesAsync(HrFiles.Single(54_000, 94_000));
        await alice.Page.RouteAsync("**/hr", route => route.AbortAsync());

        await alice.Button("Check the file").ClickAsync();

        await Expect(alice.Page.GetByText("The file did not arrive")).ToBeFocusedAsync();
        await alice.Page.UnrouteAllAsync();
        await alice.Button("Check the file").ClickAsync();
        await Expect(alice.State).ToHaveTextAsync("draft");
    }

    [Fact]
    public async Task While_a_file_is_on_its_way_the_page_says_what_happens()
    {
        await using HrPage alice = await site.SignInAsync(changed.Address, "alice");
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await alice.Page.RouteAsync("**/hr", async route =>
        {
            await arrived.Task;
            await route.ContinueAsync();
        });
        await alice.File.SetInputFilesAsync(HrFiles.Single(54_000, 94_000));
        await alice.Page.EvaluateAsync("() => document.addEventListener('htmx:beforeRequest', event => { window.givenUpAfter = event.detail.requestConfig.timeout; })");

        await alice.Button("Check the file").ClickAsync();

        await Expect(alice.Page.Locator("#sending progress")).ToBeVisibleAsync();
        (await alice.Page.EvaluateAsync<int>("() => window.givenUpAfter")).ShouldBe(0, "a large file is never given up");
        arrived.SetResult();
        await Expect(alice.State).ToHaveTextAsync("draft");
    }

    [Fact]
    public async Task After_the_session_ended_an_upload_leads_to_the_sign_in_and_back()
    {
        await using HrPage alice = await site.SignInAsync(changed.Address, "alice");
        await alice.File.SetInputFilesAsync(HrFiles.Single(54_000, 94_000));
        await alice.Page.Context.ClearCookiesAsync(new() { Name = "careerbot-session" });

        await alice.Button("Check the file").ClickAsync();
        await alice.SignInAsync("alice", HrPage.EveryScope);

        await Expect(alice.Page).ToHaveURLAsync(changed.Address + "/hr");
        await Expect(alice.Heading).ToHaveTextAsync("Salaries");
    }

    [Fact]
    public async Task A_form_from_before_somebody_else_signed_in_does_nothing_and_says_so()
    {
        await using HrPage alice = await site.SignInAsync(changed.Address, "alice");
        int id = await alice.HandInAsync(HrFiles.Single(54_000, 94_000));
        await using HrPage bob = await site.SignInAsync(changed.Address, "bob");
        await bob.GoAsync($"/hr/revisions/{id}");
        await using var other = new HrPage(bob.Page.Context, await bob.Page.Context.NewPageAsync());
        await other.GoAsync("/hr/sign-in");
        await other.SignInAsync("carol", HrPage.EveryScope);

        await bob.Button("Approve these changes").ClickAsync();

        await Expect(bob.Problem).ToContainTextAsync("nothing was done");
        await Expect(bob.State).ToHaveTextAsync("submitted");
        await bob.Button("Approve these changes").ClickAsync();
        await Expect(bob.State).ToHaveTextAsync("approved");
        await Expect(bob.Page.Locator(".steps")).ToContainTextAsync("Approved by carol");
    }

    private static async Task<int> UseAsync(HrPage page, string secret) =>
        (await page.Page.APIRequest.GetAsync("/api/salaries/verify", new() { Headers = [new("Authorization", "Bearer " + secret)] })).Status;
}
