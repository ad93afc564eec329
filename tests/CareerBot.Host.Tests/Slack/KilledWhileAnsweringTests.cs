using System.Collections.Concurrent;
using System.Net;
using CareerBot.Fakes;
using CareerBot.TestKit;

namespace CareerBot.Host.Tests.Slack;

/// <summary>
/// The promise of the inbox: what was acknowledged is answered, once and in order, though the process is killed again and again. People write
/// in their own conversations, one message after the other, and send a message again until it is acknowledged, as Slack does.
/// </summary>
public sealed class KilledWhileAnsweringTests
{
    private const int Kills = 50;

    /// <summary>Fewer than answers that Slack lets the bot look for at once (conversations.replies, 50 a minute): more would only wait for that.</summary>
    private const int People = 10;

    private static readonly string[] Questions = ["what does a baker do?", "salary baker Germany", "skills for a miller", "which roles do you know?", "what is Java?", "thanks!"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_fifty_kills_under_load_no_acknowledged_message_is_without_its_answer_and_turns_keep_their_order()
    {
        var random = new Random(20261126);
        using TinyKnowledge knowledge = new TinyKnowledge().Write(); // What is answered does not matter here, and a small folder is loaded fifty times sooner.
        await using SlackSite site = await SlackSite.StartAsync(Token, knowledge: knowledge.Folder);
        string[] channels = [.. Enumerable.Range(0, People).Select(i => $"D0PERSON{i}")];
        for (int i = 0; i < People; i++)
        {
            site.Slack.AddUser(new FakeUser($"U0PERSON{i}"));
            site.Slack.AddChannel(new FakeChannel(channels[i], FakeChannelKind.Direct) { Members = [$"U0PERSON{i}"] });
        }

        var acknowledged = new ConcurrentDictionary<string, List<string>>(StringComparer.Ordinal);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Task[] people = [.. Enumerable.Range(0, People).Select(i => WriteAsync(site, i, channels[i], acknowledged.GetOrAdd(channels[i], _ => []), enough.Token))];
        for (int kill = 0; kill < Kills; kill++)
        {
            // Somewhere in the work: after a number of answers that differs each time, so in every phase of them.
            int answersBefore = Answers(site);
            int more = random.Next(1, 9);
            await UntilAsync(site, () => Answers(site) >= answersBefore + more, Token);
            await site.KillHostAsync();
            await site.StartHostAsync(Token);
        }

        await enough.CancelAsync();
        await Task.WhenAll(people);
        (string Channel, string Ts)[] all = [.. acknowledged.SelectMany(conversation => conversation.Value.Select(ts => (conversation.Key, ts)))];
        await UntilAsync(site, () => Unanswered(site, all).Length == 0, Token);

        all.Length.ShouldBeGreaterThan(Kills * 2);
        Unanswered(site, all).ShouldBeEmpty();
        ILookup<string?, PostedMessage> answers = site.Slack.Messages.Where(message => message.User == "U0BOT").ToLookup(message => message.ThreadTs);
        answers.Count(answer => answer.Count() > 2).ShouldBe(0);
        int twice = answers.Count(answer => answer.Count() == 2);
        TestContext.Current.SendDiagnosticMessage("{0} acknowledged, {1} answered twice, {2} kills", all.Length, twice, Kills);
        twice.ShouldBe(0, "in a direct message the bot can look whether an answer in flight arrived");
        foreach ((string channel, List<string> asked) in acknowledged)
        {
            string?[] inOrder = [.. site.Slack.Messages.Where(message => message.Channel == channel && message.User == "U0BOT").Select(message => message.ThreadTs)];
            inOrder.Where(ts => asked.Contains(ts!, StringComparer.Ordinal)).ShouldBe(asked);
        }
    }

    /// <summary>
    /// Waits for long: somebody's turn may come only after many kills, each of which gives time to a few answers alone. What never comes ends
    /// the test all the same.
    /// </summary>
    private static async Task UntilAsync(SlackSite site, Func<bool> isTrue, CancellationToken cancellationToken)
    {
        const int Rounds = 8; // Of half a minute each.
        for (int round = 1; ; round++)
        {
            try
            {
                await site.Slack.WaitForAsync(_ => isTrue(), cancellationToken);
                return;
            }
            catch (TimeoutException) when (round < Rounds)
            {
            }
        }
    }

    private static int Answers(SlackSite site) => site.Slack.Messages.Count(message => message.User == "U0BOT");

    private static (string Channel, string Ts)[] Unanswered(SlackSite site, (string Channel, string Ts)[] asked)
    {
        HashSet<string?> answered = [.. site.Slack.Messages.Where(message => message.User == "U0BOT").Select(message => message.ThreadTs)];
        return [.. asked.Where(question => !answered.Contains(question.Ts))];
    }

    private static async Task WriteAsync(SlackSite site, int person, string channel, List<string> acknowledged, CancellationToken enough)
    {
        for (int i = 0; !enough.IsCancellationRequested; i++)
        {
            string ts = site.NextTs();
            while (!await IsAcknowledgedAsync(site, channel, person, Questions[(person + i) % Questions.Length], ts))
            {
                if (enough.IsCancellationRequested)
                {
                    return;
                }
            }

            acknowledged.Add(ts);

            // People read before they write on: the next message comes after an answer, or after the host was killed over it.
            try
            {
                await UntilAsync(site, () => site.Slack.Messages.Any(message => message.ThreadTs == ts), enough);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private static async Task<bool> IsAcknowledgedAsync(SlackSite site, string channel, int person, string text, string ts)
    {
        try
        {
            await site.UpAsync(Token);
            using HttpResponseMessage response = await site.EventAsync(Event.Message(channel, $"U0PERSON{person}", text, ts), Token);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false; // Killed over it: it is sent again to the next host.
        }
    }
}
