using CareerBot.Fakes;
using CareerBot.Messages;

namespace CareerBot.Rephrasing.Tests;

/// <summary>Several processes with one Redis.</summary>
public sealed class SharedCacheTests
{
    private static readonly Answer Skills = Corpus.Answers["en-role-skills"];

    [Fact]
    public async Task What_one_process_had_worded_another_need_not_ask_for()
    {
        using RedisServer redis = await RedisServer.StartAsync(TestContext.Current.CancellationToken);
        using var model = new ScriptedModel();
        model.Rewords(text => $"Gladly: {text}");
        await using RephrasingInTest one = RephrasingInTest.Start(model, null, ("ConnectionStrings:Redis", redis.Connection));
        await using RephrasingInTest other = RephrasingInTest.Start(model, null, ("ConnectionStrings:Redis", redis.Connection));

        (await one.RephraseAsync(Skills)).IsRephrased.ShouldBeTrue();
        await redis.WaitForKeyAsync(TestContext.Current.CancellationToken); // It is put there after the answer went out.
        (await other.RephraseAsync(Skills)).Headline.ToString().ShouldStartWith("Gladly");

        model.Bodies.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_Redis_that_is_gone_costs_the_warmth_at_most()
    {
        using var model = new ScriptedModel();
        model.Rewords(text => $"Gladly: {text}");
        RedisServer redis = await RedisServer.StartAsync(TestContext.Current.CancellationToken);
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model, TimeProvider.System, ("ConnectionStrings:Redis", redis.Connection), ("Rephrasing:Timeout", "00:00:01"));
        await rephrasing.RephraseAsync(Skills);
        redis.Dispose();

        Answer answer = Corpus.Answers["en-role-why"];
        string headline = (await rephrasing.RephraseAsync(answer)).Headline.ToString();

        headline.ShouldEndWith(answer.Headline.ToString());
    }
}
