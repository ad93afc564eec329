using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.TestKit;

namespace CareerBot.Host.Tests.Slack;

/// <summary><c>/career …</c>, answered in the answer to the request.</summary>
public sealed class CommandTests(SlackSiteFixture fixture) : IClassFixture<SlackSiteFixture>
{
    private SlackSite Site => fixture.Site;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "/career salary")]
    [InlineData("help", "/career salary")]
    [InlineData("roles", "Site Reliability Engineer")]
    [InlineData("skills data analyst", "SQL")]
    [InlineData("salary backend engineer Germany", "50,000")]
    [InlineData("compare data analyst and data scientist", "Data Scientist")]
    [InlineData("subscribe", "/career subscribe backend-engineer DE")]
    [InlineData("subscribe astronaut", "I do not know the role")]
    [InlineData("subscribe backend-engineer Narnia", "I do not know the country")]
    public async Task A_command_is_answered_to_the_one_who_used_it(string text, string expected)
    {
        (string user, string direct) = Site.NewPerson();

        JsonObject answer = await Site.CareerAnswerAsync(text, Token, direct, user);

        answer["text"]!.GetValue<string>().ShouldContain(expected, Case.Insensitive);
        answer["response_type"]!.GetValue<string>().ShouldBe("ephemeral");
    }

    [Fact]
    public async Task Somebody_subscribes_sees_it_and_ends_it_and_others_see_nothing_of_it()
    {
        (string user, _) = Site.NewPerson();
        (string other, _) = Site.NewPerson();

        (await SayAsync(user, "subscribe backend engineer in Germany")).ShouldContain("You will hear from me");
        (await SayAsync(user, "subscribe backend-engineer DE")).ShouldContain("already");
        (await SayAsync(user, "subscriptions")).ShouldContain("Backend Engineer, Germany");
        (await SayAsync(other, "subscriptions")).ShouldContain("You follow nothing yet");
        (await SayAsync(user, "unsubscribe backend-engineer DE")).ShouldContain("no longer follow");
        (await SayAsync(user, "subscriptions")).ShouldContain("You follow nothing yet");
    }

    [Fact]
    public async Task Guests_cannot_follow_pay()
    {
        (string user, _) = Site.NewPerson(someone => someone with { IsRestricted = true });

        (await SayAsync(user, "subscribe backend-engineer DE")).ShouldContain("Only people of the company");
    }

    [Fact]
    public async Task Compare_without_roles_opens_the_dialog()
    {
        (string user, _) = Site.NewPerson();
        string trigger = Site.Slack.NewTriggerId();

        // Once the host knows who asks, nothing makes it late.
        await Site.CareerAnswerAsync("help", Token, user: user);
        (await Site.CareerAsync("compare", Token, user: user, trigger: trigger)).ShouldBeNull();

        RecordedCall opened = await Site.Slack.WaitForCallAsync(call => call.Method == "views.open" && (string?)call.Arguments["trigger_id"] == trigger, Token);
        opened.Arguments["view"]!["callback_id"]!.GetValue<string>().ShouldBe("compare");
    }

    [Theory]
    [InlineData("salary backend engineer Germany", "50,000")]
    [InlineData("subscribe backend-engineer FR", "You will hear from me")]
    [InlineData("help", "/career salary")]
    public async Task A_command_whose_asker_is_told_late_is_answered_by_its_address_alone(string text, string expected)
    {
        (string user, string direct) = Site.NewPerson();
        var gate = new Gate();
        Site.Slack.Faults.Add("users.info", 1, Fault.Slow(gate));
        string address = Site.Slack.NewResponseUrl();

        (await Site.CareerAsync(text, Token, direct, user, responseUrl: address)).ShouldBeNull();
        gate.Open();
        await Site.Slack.WaitForAsync(slack => slack.ResponseUrlPosts.Any(post => post.Url == address), Token);

        ResponseUrlPost answer = Site.Slack.ResponseUrlPosts.Single(post => post.Url == address);
        answer.Body["text"]!.GetValue<string>().ShouldContain(expected);
        answer.Body["response_type"]!.GetValue<string>().ShouldBe("ephemeral");
        Site.Said(direct).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_somebody_asks_unseen_is_the_context_of_nobody_else()
    {
        (string user, _) = Site.NewPerson();
        (string other, _) = Site.NewPerson();
        string channel = Site.NewChannel(FakeChannelKind.Public, user, other);
        string address = Site.Slack.NewResponseUrl();

        await Site.DoAsync(Interaction.BlockActions(channel, user, Site.NextTs(), "ask:0", "salary backend engineer Germany", address, Site.Slack.NewTriggerId(), isEphemeral: true), Token);
        await Site.Slack.WaitForAsync(slack => slack.ResponseUrlPosts.Any(post => post.Url == address), Token);
        string secondAddress = Site.Slack.NewResponseUrl();
        await Site.DoAsync(Interaction.BlockActions(channel, other, Site.NextTs(), "ask:0", "and in Switzerland?", secondAddress, Site.Slack.NewTriggerId(), isEphemeral: true), Token);
        await Site.Slack.WaitForAsync(slack => slack.ResponseUrlPosts.Any(post => post.Url == secondAddress), Token);

        Site.Slack.ResponseUrlPosts.Single(post => post.Url == secondAddress).Body["text"]!.GetValue<string>().ShouldNotContain("70,000");
        (await Site.CareerAnswerAsync("and in Switzerland?", Token, channel, user))["text"]!.GetValue<string>().ShouldContain("70,000");
    }

    private async Task<string> SayAsync(string user, string text) => (await Site.CareerAnswerAsync(text, Token, user: user))["text"]!.GetValue<string>();
}
