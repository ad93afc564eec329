using System.Diagnostics;
using System.Globalization;
using CareerBot.Knowledge;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using CareerBot.Rephrasing;
using CareerBot.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CareerBot.Benchmarks.Rephrasing;

/// <summary>
/// 64 people at once with a model that takes connections and never answers: how long each waits for an answer, above the time that is set for it. Two ways: all
/// calls wait for the model, at every turn anew (nothing is known of it, no limit binds); and as it is set up, where the limit and the breaker leave it alone soon.
/// </summary>
internal static class RephraseMeasurements
{
    private const int People = 64;

    private const int Bursts = 20;

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(1.5);

    public static async Task RunAsync()
    {
        using var model = new HangingModel();
        await BurstAsync(model, []);
        long memory = GC.GetTotalMemory(forceFullCollection: true);
        var waits = new List<double>();
        int threads = 0;
        for (int burst = 0; burst < Bursts; burst++)
        {
            await BurstAsync(model, waits);
            threads = Math.Max(threads, ThreadPool.ThreadCount);
        }

        Show("every call waits", waits);
        double held = MegabytesAbove(memory);

        // Calls run on when nobody waits for them: each ends at its own limit.
        await Task.Delay(new RephrasingOptions().CallTimeout + TimeSpan.FromSeconds(1));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {model.Taken} connections; at most {threads} threads of the pool; after {Bursts} bursts {held:+0.0;-0.0} MB with the calls that run on, {MegabytesAbove(memory):+0.0;-0.0} MB when they have ended"));

        waits.Clear();
        int before = model.Taken;
        await using ServiceProvider services = Start(model, mostCalls: 16);
        ICareerBot bot = services.GetRequiredService<ICareerBot>();
        long started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, People).Select(async person =>
        {
            while (Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(20))
            {
                double waited = await WaitAsync(bot, person);
                lock (waits)
                {
                    waits.Add(waited);
                }

                // Who has an answer reads it before the next question: without, it would be measured how fast drafts are given out.
                await Task.Delay(50);
            }
        }));
        Show("as it is set up, 20 s", waits);
        Console.WriteLine($"  {model.Taken - before} connections");
    }

    private static double MegabytesAbove(long memory) => (GC.GetTotalMemory(forceFullCollection: true) - memory) / 1024.0 / 1024;

    private static async Task BurstAsync(HangingModel model, List<double> waits)
    {
        await using ServiceProvider services = Start(model, mostCalls: People);
        ICareerBot bot = services.GetRequiredService<ICareerBot>();
        waits.AddRange(await Task.WhenAll(Enumerable.Range(0, People).Select(person => WaitAsync(bot, person))));
    }

    private static async Task<double> WaitAsync(ICareerBot bot, int person)
    {
        long started = Stopwatch.GetTimestamp();
        Reply reply = await bot.AnswerAsync(new InboundMessage(new ConversationKey($"slack:{person}"), "", null, Audience.Employees, RealEngine.Now), CancellationToken.None);
        return reply.Answer.IsRephrased ? throw new InvalidOperationException("A model that never answers worded something.") : Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static void Show(string way, List<double> waits)
    {
        double[] ordered = [.. waits.Order()];
        double budget = Budget.TotalMilliseconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{way}: {ordered.Length} answers, p50 {ordered[ordered.Length / 2]:0} ms, p99 {ordered[(int)(ordered.Length * 0.99)]:0} ms, longest {ordered[^1]:0} ms; p99 / time set {ordered[(int)(ordered.Length * 0.99)] / budget:0.000}"));
    }

    private static ServiceProvider Start(HangingModel model, int mostCalls)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Rephrasing:Enabled"] = "true",
            ["Rephrasing:Endpoint"] = model.Endpoint.ToString(),
            ["Rephrasing:Deployment"] = "words",
            ["Rephrasing:ApiKey"] = "key",
            ["Rephrasing:Timeout"] = Budget.ToString(),
            ["Rephrasing:MostCalls"] = mostCalls.ToString(CultureInfo.InvariantCulture),
        }).Build();
        return new ServiceCollection()
            .AddSingleton(configuration)
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddMetrics()
            .AddSingleton<IKnowledgeSource, RealKnowledge>()
            .AddSingleton<PersonalEngine>()
            .AddRephrasing<PersonalEngine>(configuration, (_, _) => Path.Combine(Repository.Root, "prompts"))
            .BuildServiceProvider();
    }

    private sealed class RealKnowledge : IKnowledgeSource
    {
        public KnowledgeBase Knowledge => RealEngine.Snapshot.Engine.Knowledge;
    }

    /// <summary>Gives each person another draft, so that nobody shares a call.</summary>
    private sealed class PersonalEngine : ICareerBot
    {
        public Task<Reply> AnswerAsync(InboundMessage message, CancellationToken cancellationToken)
        {
            string name = message.Conversation.Value.Replace("slack:", "", StringComparison.Ordinal);
            string frame = string.Concat(name.Select(digit => (char)('a' + digit - '0')));
            Answer answer = Sample.Answer() with { Headline = RichText.Sentence($"Engineer: the {frame} skills it needs", [new FactSpan(0, 8, FactKind.Role)]) };
            return Task.FromResult(new Reply("r", new Question { Intent = Intent.RoleSkills, Language = "en" }, answer));
        }

        public Answer AnswerFor(Question question, Audience sees) => Sample.Answer();
    }
}
