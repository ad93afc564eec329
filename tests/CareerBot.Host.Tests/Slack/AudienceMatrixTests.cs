using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.Host.Tests.Channels;

namespace CareerBot.Host.Tests.Slack;

/// <summary>
/// Promise 3 of the design, end to end: every kind of person asks for the same pay in every way there is. Each sees what is theirs to see and
/// nothing else; whoever else is there sees no figure that is not for everybody there; and no answer tells that there is more.
/// </summary>
public sealed class AudienceMatrixTests(AudienceSites sites) : IClassFixture<AudienceSites>
{
    private static readonly string[] Settings = ["never", "share", "always"];

    /// <summary>Nothing is escaped that a text could be looked for in.</summary>
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<Surface, string> Cells()
    {
        var cells = new TheoryData<Surface, string>();
        foreach (Surface surface in Enum.GetValues<Surface>())
        {
            foreach (string setting in Settings)
            {
                cells.Add(surface, setting);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Everybody_sees_their_own_figures_and_nobody_sees_those_of_others(Surface surface, string publicPay)
    {
        SlackSite site = sites[publicPay];

        // Views do not tell whose they are, so those who open one come one after the other.
        bool atOnce = surface < Surface.ButtonInDialog;
        (string Person, int Sees, Seen Seen)[] all = atOnce
            ? await Task.WhenAll(AudienceSites.People.Select(async (person, index) => (person.Key, person.Value, await AskAsync(site, surface, person.Key, index))))
            : await InTurnAsync(site, surface);

        foreach ((string person, int sees, Seen seen) in all)
        {
            string expected = new string('x', sees) + new string('-', AudienceSites.Bands.Count - sees);
            Figures(seen.ByAsker).ShouldBe(expected, $"{person} asks by {surface} with {publicPay}: {seen.ByAsker}");
            foreach ((_, _, string country) in AudienceSites.Bands.Skip(sees))
            {
                seen.ByAsker.ShouldNotContain(country, Case.Insensitive, $"{person} is told by {surface} that there is more");
            }

            // There are guests in every channel here, so that nothing above everyone's may be shown to all.
            int most = publicPay == "always" && surface is Surface.GroupMessage or Surface.PublicChannel or Surface.PrivateChannel or Surface.ButtonOfAnother ? 1 : 0;
            Figures(seen.ByOthers).Skip(most).ShouldAllBe(figure => figure == '-', $"{person} asks by {surface} with {publicPay}, others see {seen.ByOthers}");
        }
    }

    [Theory]
    [InlineData("U0EMPLOYEE", "never", "----", "")]
    [InlineData("U0MANAGER", "never", "----", "")]
    [InlineData("U0HR", "never", "----", "")]
    [InlineData("U0EMPLOYEE", "share", "----", "xx--")]
    [InlineData("U0MANAGER", "share", "----", "xx--")]
    [InlineData("U0HR", "share", "----", "xx--")]
    [InlineData("U0EMPLOYEE", "always", "xx--", "")]
    [InlineData("U0MANAGER", "always", "----", "xx--")]
    [InlineData("U0HR", "always", "----", "xx--")]
    public async Task Where_only_members_are_what_employees_may_see_is_shared_and_no_more(string person, string publicPay, string atOnce, string onceShared)
    {
        SlackSite site = sites[publicPay];

        (string text, string others) = await ShareAsync(site, "C0MEMBERS", person);

        Figures(text).ShouldBe(atOnce);
        Figures(others).ShouldBe(onceShared.Length == 0 ? "----" : onceShared);
    }

    [Theory]
    [InlineData("share", "x---")]
    [InlineData("always", "x---")]
    public async Task Where_guests_are_only_what_everyone_may_see_is_shared_whoever_shares(string publicPay, string onceShared)
    {
        SlackSite site = sites[publicPay];
        foreach (string person in (string[])["U0EMPLOYEE", "U0MANAGER", "U0HR"])
        {
            (string atOnce, string others) = await ShareAsync(site, site.NewChannel(FakeChannelKind.Public, [.. AudienceSites.People.Keys]), person);

            Figures(atOnce).ShouldBe("----", person);
            Figures(others).ShouldBe(onceShared, person);
            others.ShouldNotContain("Austria");
        }
    }

    [Fact]
    public async Task A_program_is_not_answered_anywhere()
    {
        SlackSite site = sites["never"];
        string direct = AudienceSites.Direct(AudienceSites.Robot);
        string channel = site.NewChannel(FakeChannelKind.Public, AudienceSites.Robot, "U0EMPLOYEE");
        string thread = site.NextTs();

        await site.EventAsync(Event.Message(direct, AudienceSites.Robot, AudienceSites.Question, site.NextTs()), Token);
        await site.EventAsync(Event.AppMention(channel, AudienceSites.Robot, $"<@U0BOT> {AudienceSites.Question}", thread), Token);
        (await site.CareerAsync(AudienceSites.Question, Token, channel, AudienceSites.Robot)).ShouldBeNull();

        // One after the other in a conversation: when the next one is answered, these would be.
        await site.AskAsync(direct, "U0EMPLOYEE", "what does a data analyst do?", Token);
        await site.MentionAsync(channel, "U0EMPLOYEE", "what does a data analyst do?", Token, thread);
        (site.Said(direct).Length, site.Said(channel).Length).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData("never", "what does a cloud architect do?")]
    [InlineData("never", "which skills does a cloud architect need?")]
    [InlineData("never", "how do I become a cloud architect?")]
    [InlineData("never", "compare cloud architect and ux designer")]
    [InlineData("never", "tell me about cloud architects in Belgium")]
    [InlineData("never", "tell me everything about cloud architects")]
    [InlineData("always", "what does a cloud architect do?")]
    [InlineData("always", "tell me everything about cloud architects")]
    public async Task What_is_no_question_of_pay_tells_all_nothing_of_the_pay_that_its_asker_may_see(string publicPay, string question)
    {
        SlackSite site = sites[publicPay];

        PostedMessage answer = await site.MentionAsync(site.NewChannel(FakeChannelKind.Public, "U0HR", "U0GUEST"), "U0HR", question, Token);

        string shown = answer.EphemeralFor is null ? Text(answer.Arguments) : "";
        Figures(shown)[1..].ShouldBe("---");
        foreach ((_, _, string country) in AudienceSites.Bands.Skip(1).Where(band => !question.Contains(band.Country, StringComparison.Ordinal)))
        {
            shown.ShouldNotContain(country);
        }
    }

    [Fact]
    public async Task Home_shows_nobody_what_is_not_theirs()
    {
        SlackSite site = sites["always"];
        foreach ((string person, int sees) in AudienceSites.People.Where(person => person.Key != "U0UNKNOWN"))
        {
            await site.EventAsync(Event.AppHomeOpened(AudienceSites.Direct(person), person, "home"), Token);
            await site.Slack.WaitForAsync(slack => slack.Views.Any(view => view.UserId == person), Token);

            Figures(Text(site.Slack.Views.Single(view => view.UserId == person).View)).Skip(sees).ShouldAllBe(figure => figure == '-', person);
        }
    }

    [Theory]
    [InlineData("U0EMPLOYEE", "Portugal")]
    [InlineData("U0EMPLOYEE", "Belgium")]
    [InlineData("U0GUEST", "Austria")]
    [InlineData("U0STRANGER", "Portugal")]
    [InlineData("U0UNKNOWN", "Belgium")]
    [InlineData("U0MANAGER", "Belgium")]
    public async Task A_withheld_figure_and_one_that_is_not_there_are_answered_alike(string person, string country)
    {
        SlackSite site = sites["never"];

        // Each in a conversation of its own: the first answer about pay in one says more.
        async Task<string> AskAsync(string place) =>
            (await site.CareerAnswerAsync($"salary cloud architect in {place}", Token, site.NewChannel(FakeChannelKind.Public, person), person))["text"]!.GetValue<string>();
        string withheld = await AskAsync(country);
        string absent = await AskAsync("Norway");

        withheld.Replace(country, "Norway", StringComparison.Ordinal).ShouldBe(absent);
    }

    private static string Figures(string text) => AudienceBands.In(text);

    private static async Task<(string, int, Seen)[]> InTurnAsync(SlackSite site, Surface surface)
    {
        List<(string, int, Seen)> all = [];
        foreach ((string person, int sees) in AudienceSites.People)
        {
            all.Add((person, sees, await AskAsync(site, surface, person, all.Count)));
        }

        return [.. all];
    }

    private static async Task<Seen> AskAsync(SlackSite site, Surface surface, string person, int index) => surface switch
    {
        Surface.DirectMessage => await SpokenAsync(site, person, AudienceSites.Direct(person), "im", inThread: false),
        Surface.AgentThread => await SpokenAsync(site, person, AudienceSites.Direct(person), "im", inThread: true),
        Surface.GroupMessage => await SpokenAsync(site, person, $"G0MANY{index % 3}", "mention", inThread: true),
        Surface.PublicChannel => await SpokenAsync(site, person, $"C0OPEN{index % 3}", "mention", inThread: false),
        Surface.PrivateChannel => await SpokenAsync(site, person, $"C0PRIVATE{index % 3}", "mention", inThread: false),
        Surface.SharedChannel => await SpokenAsync(site, person, $"C0CONNECT{index % 3}", "mention", inThread: false),
        Surface.CommandInChannel => new Seen(Text(await site.CareerAnswerAsync(AudienceSites.Question, Token, $"C0OPEN{index % 3}", person)), ""),
        Surface.CommandInDirectMessage => new Seen(Text(await site.CareerAnswerAsync(AudienceSites.Question, Token, AudienceSites.Direct(person), person)), ""),
        Surface.ButtonOfAnother => await PressedAsync(site, person, $"C0OPEN{index % 3}"),
        Surface.ButtonInDialog => await InDialogAsync(site, person),
        Surface.MessageShortcut => await OpenedAsync(site, trigger => Interaction.MessageAction(
            "ask", "C0OPEN0", person, site.NextTs(), "U0HR", AudienceSites.Question, site.Slack.NewResponseUrl(), trigger)),
        Surface.HomeSearch => await OpenedAsync(site, trigger => Interaction.ViewActions(Home(person), person, "home-search", AudienceSites.Question, trigger)),
        Surface.HomePickers => await OpenedAsync(site, trigger =>
        {
            JsonObject pressed = Interaction.ViewActions(Home(person), person, "home-pay", "", trigger);
            pressed["view"]!["state"]!["values"] = new JsonObject { ["home-pay"] = new JsonObject { ["role-picker"] = Chosen("cloud-architect") } };
            return pressed;
        }),
        Surface.CompareDialog => await ComparedAsync(site, person),
        _ => throw new ArgumentOutOfRangeException(nameof(surface)),
    };

    /// <summary>A message, or a mention; what comes back to it stands in its thread.</summary>
    private static async Task<Seen> SpokenAsync(SlackSite site, string person, string channel, string kind, bool inThread)
    {
        string ts = site.NextTs();
        string? thread = inThread ? site.NextTs() : null;
        await site.EventAsync(
            kind == "im" ? Event.Message(channel, person, AudienceSites.Question, ts, thread) : Event.AppMention(channel, person, $"<@U0BOT> {AudienceSites.Question}", ts, thread), Token);
        return await AnsweredAsync(site, person, channel, thread ?? ts);
    }

    private static async Task<Seen> PressedAsync(SlackSite site, string person, string channel)
    {
        string answer = site.NextTs();
        await site.DoAsync(
            Interaction.BlockActions(channel, person, answer, "ask:0", AudienceSites.Question, site.Slack.NewResponseUrl(), site.Slack.NewTriggerId()), Token);
        return await AnsweredAsync(site, person, channel, answer);
    }

    private static async Task<Seen> AnsweredAsync(SlackSite site, string person, string channel, string thread)
    {
        bool Is(PostedMessage message) => message.Channel == channel && message.ThreadTs == thread && message.User == "U0BOT";
        PostedMessage answer = await site.Slack.WaitForMessageAsync(Is, Token);
        if (channel[0] != 'D')
        {
            (answer.EphemeralFor ?? person).ShouldBe(person);
        }

        string text = answer.Arguments.ToJsonString() + answer.Text;
        return new Seen(text, channel[0] == 'D' || answer.EphemeralFor is not null ? "" : text);
    }

    private static async Task<Seen> InDialogAsync(SlackSite site, string person)
    {
        int before = site.Slack.Views.Count;
        await site.DoAsync(Interaction.Shortcut("compare", person, site.Slack.NewTriggerId()), Token);
        FakeView dialog = site.Slack.Views[before];
        await site.DoAsync(Interaction.ViewActions(dialog, person, "ask:0", AudienceSites.Question, site.Slack.NewTriggerId()), Token);
        FakeView answer = site.Slack.Views.Single(view => view.Id == dialog.Id);
        answer.Method.ShouldBe("views.update");
        return new Seen(Text(answer.View), "");
    }

    private static async Task<Seen> OpenedAsync(SlackSite site, Func<string, JsonObject> payload)
    {
        int before = site.Slack.Views.Count;
        await site.DoAsync(payload(site.Slack.NewTriggerId()), Token);
        site.Slack.Views.Count.ShouldBe(before + 1);
        return new Seen(Text(site.Slack.Views[before].View), "");
    }

    /// <summary>A comparison tells pay of one country, so it takes four to be told all.</summary>
    private static async Task<Seen> ComparedAsync(SlackSite site, string person)
    {
        string all = "";
        foreach (string country in (string[])["IT", "AT", "PT", "BE"])
        {
            JsonObject? reply = await site.DoAsync(
                Interaction.ViewSubmission(
                    Home(person, "compare"),
                    person,
                    new JsonObject
                    {
                        ["role-picker-first"] = new JsonObject { ["role-picker-first"] = Chosen("cloud-architect") },
                        ["role-picker-second"] = new JsonObject { ["role-picker-second"] = Chosen("ux-designer") },
                        ["place-picker"] = new JsonObject { ["place-picker"] = Chosen(country) },
                    },
                    site.Slack.NewTriggerId()),
                Token);
            reply!["response_action"]!.GetValue<string>().ShouldBe("update");
            all += Text(reply);
        }

        // The country is named because it was asked for.
        return new Seen(AudienceSites.Bands.Aggregate(all, (text, band) => text.Replace(band.Country, "", StringComparison.OrdinalIgnoreCase)), "");
    }

    /// <summary>Mentions the bot, presses Share if that is offered.</summary>
    /// <returns>What all see at once, and once it is shared.</returns>
    private static async Task<(string AtOnce, string Shared)> ShareAsync(SlackSite site, string channel, string person)
    {
        string ts = site.NextTs();
        await site.EventAsync(Event.AppMention(channel, person, $"<@U0BOT> {AudienceSites.Question}", ts), Token);
        PostedMessage answer = await site.Slack.WaitForMessageAsync(message => message.Channel == channel && message.ThreadTs == ts, Token);
        JsonNode? share = answer.Blocks.SelectMany(block => block!["elements"] as JsonArray ?? []).FirstOrDefault(element => (string?)element!["action_id"] == "share");
        string atOnce = answer.EphemeralFor is null ? Text(answer.Arguments) : "";
        if (share is null)
        {
            return (atOnce, "");
        }

        await site.DoAsync(
            Interaction.BlockActions(channel, person, answer.Ts, "share", share["value"]!.GetValue<string>(), site.Slack.NewResponseUrl(), site.Slack.NewTriggerId(), ts, isEphemeral: true), Token);
        PostedMessage shared = await site.Slack.WaitForMessageAsync(message => message.Channel == channel && message.ThreadTs == ts && message.EphemeralFor is null, Token);
        return (atOnce, Text(shared.Arguments));
    }

    private static FakeView Home(string person, string? callback = null) => new(
        $"V0{person}", "hash", "views.publish", new JsonObject { ["type"] = callback is null ? "home" : "modal", ["callback_id"] = callback, ["blocks"] = new JsonArray() }, $"V0{person}", person);

    private static JsonObject Chosen(string value) => new()
    {
        ["type"] = "external_select",
        ["selected_option"] = new JsonObject { ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = value }, ["value"] = value },
    };

    private static string Text(JsonObject? sent) => sent?.ToJsonString(Readable) ?? "";

    /// <summary>What the asker sees, and what others see of it.</summary>
    private sealed record Seen(string ByAsker, string ByOthers);
}
