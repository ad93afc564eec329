using CareerBot.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerBot.Host.Browser.Tests;

/// <summary>A question goes from the chat to HR, the reply comes back, and the bot learns it.</summary>
public sealed class HandOverTests(Site site)
{
    private const string Question = "how many days may software people work from abroad?";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_is_handed_over_replied_to_arrives_and_is_answered_by_the_bot_the_next_time()
    {
        using var knowledge = new CopiedKnowledge();
        await using RunningHost host = await RunningHost.StartAsync("Development", Token, knowledge: knowledge.Folder);
        await using ChatPage asker = await site.OpenAsync(address: host.Address);
        await using ChatPage other = await site.OpenAsync(address: host.Address);
        await using HrPage alice = await site.SignInAsync(host.Address, "alice");

        // One press, and it is with HR.
        await asker.AskAsync(Question);
        await asker.Exchanges.Last.GetByRole(AriaRole.Button, new() { Name = "Ask HR", Exact = false }).ClickAsync();
        await Expect(asker.Exchanges.Last.GetByRole(AriaRole.Status)).ToContainTextAsync("HR has this question now");
        await Expect(asker.Page.Locator("#replies")).ToContainTextAsync($"With HR since");
        (await asker.SeriousFindingsAsync()).ShouldBeEmpty();

        // HR sees what was asked, not who; the reply is sent.
        await alice.GoAsync("/hr/inbox");
        (await alice.FindingsAsync()).ShouldBeEmpty("the inbox");
        await alice.Page.GetByRole(AriaRole.Link, new() { Name = Question }).ClickAsync();
        await Expect(alice.Page.Locator(".facts")).ToContainTextAsync("somebody who did not want to be named");
        await alice.Page.GetByLabel("Reply").FillAsync("Software people may work from abroad for 30 days a year. Ask your lead first.");
        await alice.Button("Send the reply").ClickAsync();
        await Expect(alice.Outcome).ToContainTextAsync("on its way");
        (await alice.FindingsAsync()).ShouldBeEmpty("a question that was replied to");

        // It arrives on the page that is open, at the asker alone.
        await Expect(asker.Page.Locator(".reply")).ToContainTextAsync("30 days a year");
        await other.Page.ReloadAsync();
        await Expect(other.Page.Locator(".reply")).ToHaveCountAsync(0);
        await alice.Page.ReloadAsync();
        await Expect(alice.Page.GetByText("It has reached the asker.")).ToBeVisibleAsync();

        // Kept as an answer, the bot gives it by itself, to anybody.
        await alice.Page.GetByLabel("Name of the answer").FillAsync("work-from-abroad");
        await alice.Button("Keep as an answer").ClickAsync();
        await Expect(alice.Outcome).ToContainTextAsync("Kept.");
        await knowledge.LiveAsync(host, Token);
        await other.AskAsync(Question);
        await Expect(other.LastAnswer.Locator(".answer-headline")).ToHaveTextAsync("Software people may work from abroad for 30 days a year.");

        await alice.GoUntilAsync("/hr/insights", ".insights", "curated answer work-from-abroad");
        (await alice.FindingsAsync()).ShouldBeEmpty("the insights");
    }

    [Fact]
    public async Task A_request_under_pay_law_reaches_HR_with_its_kind_and_due_date_and_never_an_answer()
    {
        await using ChatPage asker = await site.OpenAsync();
        await using HrPage alice = await site.SignInAsync(site.Address, "alice");

        await asker.AskAsync("I want to use my right to pay information under Directive 2023/970");
        await asker.Exchanges.Last.GetByLabel("Where do you work?").SelectOptionAsync("DE");
        await asker.Exchanges.Last.GetByRole(AriaRole.Button, new() { Name = "Ask HR" }).ClickAsync();
        await Expect(asker.Page.Locator("#replies")).ToContainTextAsync("reply due by");

        await alice.GoAsync("/hr/inbox");
        await Expect(alice.Page.Locator(".question").First).ToContainTextAsync("pay information under the law");
        await alice.Page.Locator(".question a").First.ClickAsync();
        await Expect(alice.Page.Locator(".facts")).ToContainTextAsync("Entgelttransparenzgesetz");
    }

    [Fact]
    public async Task Without_script_a_thumb_is_kept_and_a_question_reaches_HR()
    {
        await using ChatPage asker = await site.OpenAsync(script: false);
        await asker.AskAsync("what does a nurse do?");

        await asker.Exchanges.Last.GetByRole(AriaRole.Button, new() { Name = "This answer did not help" }).ClickAsync();
        await Expect(asker.Exchanges.Last.GetByRole(AriaRole.Button, new() { Name = "This answer did not help" })).ToHaveAttributeAsync("aria-pressed", "true");
        await asker.Exchanges.Last.GetByRole(AriaRole.Button, new() { Name = "Ask HR" }).ClickAsync();

        await Expect(asker.Exchanges.Last.GetByRole(AriaRole.Status)).ToContainTextAsync("HR has this question now");
        await Expect(asker.Page.Locator("#replies")).ToContainTextAsync("what does a nurse do?");
    }
}
