using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.Messages;
using CareerBot.Messages.Rendering;
using CareerBot.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Rephrasing.Tests;

/// <summary>What a model sends, over HTTP, and what is shown then.</summary>
public sealed class ModelRepliesTests
{
    private const string Good = """{"texts":["Here are the skills it needs: {1}"]}""";

    private static readonly Answer Skills = Corpus.Answers["en-role-skills"];

    public static TheoryData<string, int, string, string> Errors => new()
    {
        { "429", 429, """{"error":{"code":"429","message":"Too many requests"}}""", nameof(Refusal.RateLimited) },
        { "500", 500, """{"error":{"message":"Oh"}}""", nameof(Refusal.Failed) },
        { "503 with a page", 503, "<html>away</html>", nameof(Refusal.Failed) },
        { "401", 401, """{"error":{"message":"Access denied"}}""", nameof(Refusal.Failed) },
        { "404", 404, """{"error":{"code":"DeploymentNotFound"}}""", nameof(Refusal.Failed) },
        { "a filter", 400, """{"error":{"code":"content_filter","message":"The response was filtered (content_filter)","status":400}}""", nameof(Refusal.Filtered) },
        { "a page", 200, "<html>hello</html>", nameof(Refusal.Failed) },
        { "nothing", 200, "", nameof(Refusal.Failed) },
        { "another JSON", 200, """{"hello":"world"}""", nameof(Refusal.Failed) },
        { "half of JSON", 200, ScriptedModel.Completion(Good, "stop")[..120], nameof(Refusal.Failed) },
        { "no choice", 200, """{"id":"c","object":"chat.completion","created":1,"model":"m","choices":[]}""", nameof(Refusal.Failed) },
    };

    [Fact]
    public async Task Every_hostile_reply_leaves_the_exact_draft()
    {
        using var model = new ScriptedModel();
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model);
        foreach ((string draft, string kind, string reply) in Corpus.Hostile)
        {
            model.Writes(reply);

            Answer shown = await rephrasing.RephraseAsync(Corpus.Answers[draft]);

            shown.ShouldBeSameAs(Corpus.Answers[draft], $"{kind}: {reply}");
        }

        model.Bodies.Count.ShouldBe(Corpus.Hostile.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_good_rewordings_at_least_95_of_100_are_shown_with_every_fact_and_nothing_else_changed(bool areWrittenByThePrompt)
    {
        IReadOnlyList<(string Draft, ImmutableArray<ImmutableArray<string>> Texts)> rewordings = areWrittenByThePrompt ? Corpus.Samples : Corpus.Good;
        using var model = new ScriptedModel();
        int accepted = 0;
        foreach ((string draft, ImmutableArray<ImmutableArray<string>> texts) in rewordings)
        {
            model.Writes(new JsonObject { ["texts"] = new JsonArray([.. texts.Select(versions => (JsonNode)new JsonArray([.. versions.Select(version => (JsonNode)version)]))]) }.ToJsonString());

            // Each is another rewording of the same draft: none may come from the cache.
            await using RephrasingInTest fresh = RephrasingInTest.Start(model);
            Answer answer = Corpus.Answers[draft];

            Answer shown = await fresh.RephraseAsync(answer);

            accepted += shown.IsRephrased ? 1 : 0;
            (shown.Caveats, shown.Sources, shown.Suggestions, shown.Parts.Length).ShouldBe((answer.Caveats, answer.Sources, answer.Suggestions, answer.Parts.Length));
            shown.Parts[^1].ShouldBe(answer.Parts[^1]);
            string words = PlainTextRenderer.Render(shown);
            foreach (RichText sentence in (RichText[])[answer.Headline, .. answer.Parts.OfType<AnswerPart.Paragraph>().Select(part => part.Text)])
            {
                foreach (FactSpan fact in sentence.Facts.IsDefault ? [] : sentence.Facts)
                {
                    words.ShouldContain(sentence.ToString().Substring(fact.Start, fact.Length), customMessage: draft);
                }
            }
        }

        rewordings.Count.ShouldBeGreaterThanOrEqualTo(100);
        ((double)accepted / rewordings.Count).ShouldBeGreaterThanOrEqualTo(0.95);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task An_error_leaves_the_draft_and_says_which_in_the_log(string what, int status, string body, string refusal)
    {
        using var model = new ScriptedModel();
        model.Fails(status, body);
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model);

        (await rephrasing.RephraseAsync(Skills)).ShouldBeSameAs(Skills, what);
        rephrasing.Log.All.ShouldContain($"as drafted: {refusal}");
        rephrasing.Log.All.ShouldNotContain(ScriptedModel.Key);
        model.Bodies.Count.ShouldBe(status >= 500 ? 2 : 1, "what may be over in a moment is tried once more");
    }

    [Theory]
    [InlineData("length", nameof(Refusal.Truncated))]
    [InlineData("content_filter", nameof(Refusal.Filtered))]
    [InlineData("tool_calls", nameof(Refusal.NotJson))]
    public async Task A_reply_that_did_not_end_by_itself_is_not_shown(string finish, string refusal)
    {
        using var model = new ScriptedModel();
        model.Writes(Good, finish);
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model);

        (await rephrasing.RephraseAsync(Skills)).ShouldBeSameAs(Skills);
        rephrasing.Log.All.ShouldContain($"as drafted: {refusal}");
    }

    [Fact]
    public async Task A_reply_that_breaks_off_leaves_the_draft()
    {
        using var model = new ScriptedModel();
        model.BreaksOff();
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model);

        (await rephrasing.RephraseAsync(Skills)).ShouldBeSameAs(Skills);
    }

    [Fact]
    public async Task A_model_that_takes_too_long_leaves_the_draft_when_the_time_is_up()
    {
        using var model = new ScriptedModel();
        model.Hangs();
        var time = new FakeTimeProvider(RealEngine.Now);
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model, time, ("Rephrasing:Timeout", "00:00:01.5"));
        Task<Answer> rephrased = rephrasing.RephraseAsync(Skills);

        rephrased.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(1.5));

        (await rephrased.WaitAsync(Patience.Longest, TestContext.Current.CancellationToken)).ShouldBeSameAs(Skills);
        rephrasing.Log.All.ShouldContain($"as drafted: {nameof(Refusal.TimedOut)}");
    }

    [Fact]
    public async Task What_comes_after_the_time_is_kept_for_the_next_such_answer()
    {
        using var model = new ScriptedModel();
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        model.WritesAfter(written.Task, Good);
        var time = new FakeTimeProvider(RealEngine.Now);
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model, time, ("Rephrasing:Timeout", "00:00:01.5"));
        Task<Answer> first = rephrasing.RephraseAsync(Skills);
        time.Advance(TimeSpan.FromSeconds(1.6));
        (await first.WaitAsync(Patience.Longest, TestContext.Current.CancellationToken)).ShouldBeSameAs(Skills);

        Task<Answer> second = rephrasing.RephraseAsync(Skills);
        written.SetResult();

        (await second.WaitAsync(Patience.Longest, TestContext.Current.CancellationToken)).IsRephrased.ShouldBeTrue();
        (await rephrasing.RephraseAsync(Skills)).IsRephrased.ShouldBeTrue();
        model.Bodies.Count.ShouldBe(1, "the call that was begun for the first");
        rephrasing.Log.All.ShouldContain("A call took 1600 ms, longer than its answer waited: None");
    }

    [Fact]
    public async Task A_call_ends_at_its_own_limit_and_makes_room_for_another()
    {
        using var model = new ScriptedModel();
        model.Hangs();
        var time = new FakeTimeProvider(RealEngine.Now);
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model, time, ("Rephrasing:Timeout", "00:00:01"), ("Rephrasing:CallTimeout", "00:00:05"), ("Rephrasing:MostCalls", "1"));
        Task<Answer> first = rephrasing.RephraseAsync(Skills);
        time.Advance(TimeSpan.FromSeconds(1));
        (await first.WaitAsync(Patience.Longest, TestContext.Current.CancellationToken)).ShouldBeSameAs(Skills);
        Answer other = Corpus.Answers["en-role-why"];
        await rephrasing.RephraseAsync(other);
        rephrasing.Log.All.ShouldContain($"as drafted: {nameof(Refusal.Busy)}");

        time.Advance(TimeSpan.FromSeconds(4));
        await rephrasing.Log.WaitForAsync($"longer than its answer waited: {nameof(Refusal.TimedOut)}", 1, TestContext.Current.CancellationToken);
        model.Writes("""{"texts":["Sure, {1}: why choose it."]}""");

        // Not the answer of the first call: whoever asks for that while the call is being cleared away shares its end.
        (await rephrasing.RephraseAsync(other)).IsRephrased.ShouldBeTrue();
    }

    [Fact]
    public async Task After_429_the_model_is_left_alone_for_as_long_as_it_asks()
    {
        using var model = new ScriptedModel();
        var time = new FakeTimeProvider(RealEngine.Now);
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model, time);
        model.Fails(429, "{}", header: ("Retry-After", "20"));
        await rephrasing.RephraseAsync(Skills);
        int asked = model.Bodies.Count;
        model.Writes(Good);

        (await rephrasing.RephraseAsync(Skills)).IsRephrased.ShouldBeFalse();
        model.Bodies.Count.ShouldBe(asked);
        time.Advance(TimeSpan.FromSeconds(21));

        (await rephrasing.RephraseAsync(Skills)).IsRephrased.ShouldBeTrue();
    }

    [Fact]
    public async Task A_model_that_keeps_failing_is_left_alone_and_asked_again_later()
    {
        using var model = new ScriptedModel();
        var time = new FakeTimeProvider(RealEngine.Now);
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model, time);
        model.Fails(401, "{}");
        for (int i = 0; i < 10; i++)
        {
            await rephrasing.RephraseAsync(Skills);
        }

        int asked = model.Bodies.Count;
        asked.ShouldBeLessThan(10);
        model.Writes(Good);
        await rephrasing.RephraseAsync(Skills);
        model.Bodies.Count.ShouldBe(asked);
        time.Advance(TimeSpan.FromSeconds(16));

        (await rephrasing.RephraseAsync(Skills)).IsRephrased.ShouldBeTrue();
    }

    [Fact]
    public async Task Above_the_most_calls_an_answer_does_not_wait()
    {
        using var model = new ScriptedModel();
        model.Hangs();
        var time = new FakeTimeProvider(RealEngine.Now);
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model, time, ("Rephrasing:MostCalls", "1"));
        Task<Answer> first = rephrasing.RephraseAsync(Skills);
        Answer other = Corpus.Answers["en-role-why"];

        (await rephrasing.RephraseAsync(other).WaitAsync(Patience.Longest, TestContext.Current.CancellationToken)).ShouldBeSameAs(other);
        rephrasing.Log.All.ShouldContain($"as drafted: {nameof(Refusal.Busy)}");
        time.Advance(TimeSpan.FromSeconds(10));
        await first.WaitAsync(Patience.Longest, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_day_has_an_end_of_tokens_and_the_next_begins_anew()
    {
        using var model = new ScriptedModel();
        model.Rewords(text => $"Gladly: {text}");
        var time = new FakeTimeProvider(RealEngine.Now);
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model, time, ("Rephrasing:DailyTokens", "600"));
        string[] drafts = [.. Corpus.Answers.Keys.Where(id => id.StartsWith("en-role", StringComparison.Ordinal)).Take(4)];

        (await rephrasing.RephraseAsync(Corpus.Answers[drafts[0]])).IsRephrased.ShouldBeTrue();
        (await rephrasing.RephraseAsync(Corpus.Answers[drafts[1]])).IsRephrased.ShouldBeTrue();
        (await rephrasing.RephraseAsync(Corpus.Answers[drafts[2]])).IsRephrased.ShouldBeFalse();
        time.Advance(TimeSpan.FromDays(1));

        (await rephrasing.RephraseAsync(Corpus.Answers[drafts[3]])).IsRephrased.ShouldBeTrue();
    }
}
