using CareerBot.Fakes;
using CareerBot.Host.Inbox;
using CareerBot.Messages;
using CareerBot.Messages.PayNews;
using Microsoft.Extensions.DependencyInjection;

namespace CareerBot.Host.Tests.Slack;

/// <summary>Subscribers are told of what was published, once, and only of what they may see.</summary>
public sealed class NewsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_revisions_within_a_minute_are_one_message_to_a_member_and_none_to_a_guest_and_a_roll_back_is_told_to_who_was_told()
    {
        await using SlackInHost test = await SlackInHost.StartAsync(asksApprovers: false);
        SalaryClient alice = await test.ClientAsync("alice@example.com");
        SalaryClient bob = await test.ClientAsync("bob@example.com");
        var subscriptions = test.Host.Services.GetRequiredService<ISubscriptions>();
        foreach (string user in (string[])[SlackInHost.Bob, SlackInHost.Carol])
        {
            await subscriptions.AddAsync(new Subscription($"slack:/{test.Slack.Home.TeamId}/{user}", new RoleId("backend-engineer")), Token);
        }

        await alice.PublishAsync(bob, Row("DE", "52000"));
        test.Time.Advance(TimeSpan.FromMinutes(1));
        int second = (await alice.PublishAsync(bob, Row("FR", "40000"))).GetProperty("id").GetInt32();
        await alice.PublishAsync(bob, Row("CH", "90000", "hr"));
        test.Time.Advance(TimeSpan.FromMinutes(2));

        // The worker looks when its own time comes, which on a clock that stands it never does if it began to wait only now: it is told to look.
        test.Host.Services.GetRequiredService<InboxDesk>().Leave();

        PostedMessage told = await test.Slack.WaitForMessageAsync(IsNews, Token);
        told.Text.ShouldContain("Backend Engineer, Germany: EUR 50,000 – 90,000+ → EUR 52,000 – 190,000+");
        told.Text.ShouldContain("Backend Engineer, France: ");
        told.Text.ShouldNotContain("Switzerland");

        // What waits for a person is dealt with in order: once this is there, the other items of the news are done.
        (await bob.StepAsync(second, "rollback", new { comment = "wrong" })).EnsureSuccessStatusCode();
        PostedMessage back = await test.Slack.WaitForMessageAsync(message => message.Text.Contains("was taken back", StringComparison.Ordinal), Token);
        back.Channel.ShouldBe(told.Channel);
        test.Slack.Messages.Count(IsNews).ShouldBe(1);
        await test.Slack.WaitForCallAsync(call => call.Method == "users.info" && (string?)call.Arguments["user"] == SlackInHost.Carol, Token);
        test.Slack.Calls.Where(call => call.Method == "conversations.open").Select(call => (string?)call.Arguments["users"]).Distinct().ShouldBe([SlackInHost.Bob]);
    }

    private static bool IsNews(PostedMessage message) => message.Text.Contains("Pay that you follow has changed", StringComparison.Ordinal);

    private static string Row(string country, string min, string audience = "employees") =>
        $"{SalaryClient.Header}backend-engineer,{country},,EUR,{min},190000,true,,2027-01-01,Company pay bands,{audience},\n";
}
