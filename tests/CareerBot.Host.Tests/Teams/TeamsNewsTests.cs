using CareerBot.Fakes;
using CareerBot.Host.Inbox;
using Microsoft.Extensions.DependencyInjection;

namespace CareerBot.Host.Tests.Teams;

/// <summary>Subscribers are told of what was published, once, in their own chat, and only of what they may see.</summary>
public sealed class TeamsNewsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_revisions_within_a_minute_are_one_message_of_what_may_be_seen_and_a_roll_back_is_told_to_who_was_told()
    {
        await using TeamsInHost test = await TeamsInHost.StartAsync();
        SalaryClient alice = await test.ClientAsync("alice@example.com");
        SalaryClient bob = await test.ClientAsync("bob@example.com");
        TeamsPlace chat = test.Teams.Personal(TeamsInHost.Bob);
        TeamsPlace others = test.Teams.Personal(TeamsInHost.Alice);
        await test.Teams.AskAsync(chat, TeamsInHost.Bob, "subscribe backend-engineer");
        await test.Teams.AskAsync(others, TeamsInHost.Alice, "subscribe data-analyst");

        await alice.PublishAsync(bob, Row("DE", "52000"));
        await test.AdvanceAsync(TimeSpan.FromMinutes(1), waiting: 1);
        int second = (await alice.PublishAsync(bob, Row("FR", "40000"))).GetProperty("id").GetInt32();
        await alice.PublishAsync(bob, Row("CH", "90000", "hr"));
        await test.AdvanceAsync(TimeSpan.FromMinutes(2), waiting: 3);

        // The worker may have read the clock before it was moved, and would wait for the next second after that: it is told that there is something.
        test.Host.Services.GetRequiredService<InboxDesk>().Leave();

        SentActivity told = await test.Teams.Connector.WaitForActivityAsync(IsNews, Token);
        string text = TeamsWire.Text(told.Card);
        told.ConversationId.ShouldBe(chat.Id);
        text.ShouldContain("EUR 50,000 – 90,000+ → EUR 52,000 – 190,000+");
        text.ShouldContain("Backend Engineer, France");
        text.ShouldNotContain("Switzerland");

        // What waits for a person is dealt with in order: once this is there, the other items of the news are done.
        (await bob.StepAsync(second, "rollback", new { comment = "wrong" })).EnsureSuccessStatusCode();
        SentActivity back = await test.Teams.Connector.WaitForActivityAsync(static sent => TeamsWire.Text(sent.Card).Contains("was taken back", StringComparison.Ordinal), Token);
        back.ConversationId.ShouldBe(chat.Id);
        test.Teams.Connector.Activities.Count(IsNews).ShouldBe(1);
        test.Teams.Said(others).ShouldHaveSingleItem();
    }

    private static bool IsNews(SentActivity sent) => TeamsWire.Text(sent.Card).Contains("Pay that you follow has changed", StringComparison.Ordinal);

    private static string Row(string country, string min, string audience = "employees") =>
        $"{SalaryClient.Header}backend-engineer,{country},,EUR,{min},190000,true,,2027-01-01,Company pay bands,{audience},\n";
}
