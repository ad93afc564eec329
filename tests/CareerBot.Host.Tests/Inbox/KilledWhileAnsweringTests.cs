using System.Globalization;
using CareerBot.Fakes;
using CareerBot.Host.Tests.Slack;
using CareerBot.Storage;
using CareerBot.Storage.Inbox;
using CareerBot.TestKit;
using Microsoft.Data.Sqlite;

namespace CareerBot.Host.Tests.Inbox;

/// <summary>
/// The promise of the inbox, for every channel: what was acknowledged is answered, once and in order, though the process that serves them all is killed
/// again and again. What channels hand over again after a restart is answered no second time.
/// </summary>
public sealed class KilledWhileAnsweringTests
{
    /// <summary>Fifty; a build that has little time says fewer.</summary>
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("CAREERBOT_KILLS") ?? "50", CultureInfo.InvariantCulture);

    /// <summary>In each channel; fewer than answers that Slack lets the bot look for at once (conversations.replies, 50 a minute): more would only wait for that.</summary>
    private const int People = 8;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_many_kills_under_load_of_both_channels_every_acknowledged_message_has_its_answer_in_order_and_only_what_was_in_flight_has_two()
    {
        var random = new Random(20261126);
        using TinyKnowledge knowledge = new TinyKnowledge().Write(); // What is answered does not matter here, and a small folder is loaded fifty times sooner.
        await using FakeIssuer issuer = await FakeIssuer.StartAsync(Token);
        await using FakeConnector connector = await FakeConnector.StartAsync(Token);
        await using SlackSite site = await SlackSite.StartAsync(Token, knowledge: knowledge.Folder, more: new Dictionary<string, string>
        {
            ["Teams__AppId"] = BotIds.AppId,
            ["Teams__TenantId"] = BotIds.HomeTenant,
            ["Teams__ClientSecret"] = "secret-of-the-fake",
            ["Teams__OpenIdMetadataUrl"] = issuer.MetadataUrl.ToString(),
            ["Teams__LoginUrl"] = connector.Address,
        });
        SlackConversation[] slack = [.. Enumerable.Range(0, People).Select(_ => new SlackConversation(site))];
        TeamsConversation[] teams = [.. Enumerable.Range(0, People).Select(i => new TeamsConversation(site, connector, issuer, i))];
        Conversation[] all = [.. slack, .. teams];

        Task UntilAsync(Func<bool> isTrue, CancellationToken cancellationToken) => WaitAsync(site.Slack, connector, isTrue, cancellationToken);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Task[] people = [.. all.Select(conversation => conversation.WriteAsync(UntilAsync, enough.Token))];
        HashSet<string> inFlight = new(StringComparer.Ordinal);
        int repeated = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            // Somewhere in the work: after a number of answers that differs each time, so in every phase of those of both channels. Each host answers in
            // both: Teams' needs keys and a token first, and would never be heard beside Slack's.
            int before = Answers(all);
            int beforeInTeams = Answers(teams);
            int more = random.Next(1, 9);
            await UntilAsync(() => Answers(all) >= before + more && Answers(teams) > beforeInTeams, Token);
            await site.KillHostAsync();
            inFlight.UnionWith(await UnfinishedAsync(site));
            await site.StartHostAsync(Token);
            repeated += (await Task.WhenAll(all.Select(conversation => conversation.RepeatAsync(Token)))).Count(isRepeated => isRepeated);
        }

        await enough.CancelAsync();
        await Task.WhenAll(people);
        await UntilAsync(() => all.All(conversation => Unanswered(conversation).Length == 0), Token);

        // The last host may still be sending something once more.
        await site.KillHostAsync();
        inFlight.UnionWith(await UnfinishedAsync(site));
        await UntilAsync(() => teams.All(conversation => conversation.AnsweredBy().Count == conversation.Answered().Count), Token);

        int inSlack = slack.Sum(conversation => conversation.Acknowledged.Count);
        int inTeams = teams.Sum(conversation => conversation.Acknowledged.Count);
        int twiceInSlack = slack.Sum(Doubles);
        int twiceInTeams = teams.Sum(Doubles);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{Kills} kills; Slack: {inSlack} acknowledged, {twiceInSlack} answers too many; Teams: {inTeams} acknowledged, {twiceInTeams} answers too many; {repeated} handed over again");
        inSlack.ShouldBeGreaterThan(Kills);
        inTeams.ShouldBeGreaterThan(Kills);
        all.ShouldAllBe(conversation => Unanswered(conversation).Length == 0);
        twiceInSlack.ShouldBe(0, "in a direct message the bot can look whether an answer in flight arrived");
        foreach (TeamsConversation conversation in teams)
        {
            // In Teams it cannot look: what was in flight at a kill, which is one answer of a conversation, may be sent once more by the next host.
            IReadOnlyList<(string Message, string Host)> sent = conversation.AnsweredBy();
            sent.ShouldBeUnique("no host sends an answer twice");
            var twice = sent.Zip(sent.Skip(1)).Where(pair => pair.First.Message == pair.Second.Message).Select(pair => pair.First).ToArray();
            twice.Select(answer => answer.Host).ShouldBeUnique("one answer of a conversation is in flight at a kill");
            twice.Length.ShouldBe(Doubles(conversation), "the second answer follows on the first");
            twice.ShouldAllBe(answer => inFlight.Contains(conversation.KeyOf(answer.Message)), "what a killed host had not noted as sent is all that may be sent once more");
        }

        foreach (Conversation conversation in all)
        {
            // The first answers to what was acknowledged, and so also those that came with a second.
            string[] asked = [.. conversation.Acknowledged.Select(message => message.Id)];
            conversation.Answered().Distinct(StringComparer.Ordinal).Where(message => asked.Contains(message, StringComparer.Ordinal)).ShouldBe(asked);
        }
    }

    /// <summary>The keys of what a killed host left unfinished, read from its inbox before another host opens it.</summary>
    private static async Task<IReadOnlyList<string>> UnfinishedAsync(SlackSite site)
    {
        await using SqliteConnection inbox = new(InboxDatabase.Beside(StoreOptions.Parse(site.Book)).ConnectionString);
        await inbox.OpenAsync(Token);
        await using SqliteCommand unfinished = inbox.CreateCommand();
        unfinished.CommandText = "SELECT key FROM inbox WHERE done_at IS NULL";
        await using SqliteDataReader rows = await unfinished.ExecuteReaderAsync(Token);
        var keys = new List<string>();
        while (await rows.ReadAsync(Token))
        {
            keys.Add(rows.GetString(0));
        }

        return keys;
    }

    private static int Answers(Conversation[] conversations) => conversations.Sum(conversation => conversation.Answered().Distinct(StringComparer.Ordinal).Count());

    private static int Doubles(Conversation conversation) => conversation.Answered() is var answered ? answered.Count - answered.Distinct(StringComparer.Ordinal).Count() : 0;

    private static WrittenMessage[] Unanswered(Conversation conversation)
    {
        HashSet<string> answered = [.. conversation.Answered()];
        return [.. conversation.Acknowledged.Where(message => !answered.Contains(message.Id))];
    }

    /// <summary>
    /// Waits until something of either channel is true, and for long: somebody's turn may come only after many kills, each of which gives time to a few
    /// answers alone. What never comes ends the test all the same.
    /// </summary>
    private static async Task WaitAsync(FakeSlack slack, FakeConnector connector, Func<bool> isTrue, CancellationToken cancellationToken)
    {
        const int Rounds = 8; // Of half a minute each.
        for (int round = 1; ; round++)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            Task[] waits = [slack.WaitForAsync(_ => isTrue(), either.Token), connector.WaitForAsync(_ => isTrue(), either.Token)];
            try
            {
                await await Task.WhenAny(waits);
                return;
            }
            catch (TimeoutException) when (round < Rounds)
            {
            }
            finally
            {
                await either.CancelAsync();
                await Task.WhenAll(waits).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            }
        }
    }
}
