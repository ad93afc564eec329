using CareerBot.Host.Web;
using CareerBot.Messages;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Host.Tests;

public sealed class TranscriptsTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Exchanges_are_kept_in_their_order()
    {
        var transcripts = new Transcripts(_time);

        transcripts.Add("a", Exchange("one"));
        transcripts.Add("a", Exchange("two"));

        transcripts.Of("a").Select(exchange => exchange.Asked).ShouldBe(["one", "two"]);
    }

    [Fact]
    public void Of_a_long_conversation_the_oldest_exchanges_are_dropped()
    {
        var transcripts = new Transcripts(_time);
        for (int i = 0; i < Transcripts.MostExchanges + 5; i++)
        {
            transcripts.Add("a", Exchange($"{i}"));
        }

        transcripts.Of("a").Length.ShouldBe(Transcripts.MostExchanges);
        transcripts.Of("a")[0].Asked.ShouldBe("5");
    }

    [Fact]
    public void A_conversation_is_forgotten_after_its_lifetime()
    {
        var transcripts = new Transcripts(_time);
        transcripts.Add("a", Exchange("one"));

        _time.Advance(Transcripts.Lifetime + TimeSpan.FromSeconds(1));

        transcripts.Of("a").ShouldBeEmpty();
    }

    [Fact]
    public void Too_many_conversations_push_out_the_oldest()
    {
        var transcripts = new Transcripts(_time);
        for (int i = 0; i <= Transcripts.MostConversations; i++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(1));
            transcripts.Add($"c{i}", Exchange("one"));
        }

        transcripts.Of("c0").ShouldBeEmpty();
        transcripts.Of($"c{Transcripts.MostConversations}").ShouldHaveSingleItem();
    }

    [Fact]
    public void Conversations_do_not_see_each_other_and_can_be_forgotten()
    {
        var transcripts = new Transcripts(_time);
        transcripts.Add("a", Exchange("one"));

        transcripts.Of("b").ShouldBeEmpty();
        transcripts.Of(null).ShouldBeEmpty();
        transcripts.Forget("a");
        transcripts.Of("a").ShouldBeEmpty();
    }

    [Fact]
    public void An_exchange_is_changed_where_it_stands()
    {
        var transcripts = new Transcripts(_time);
        transcripts.Add("a", Exchange("one"));
        transcripts.Add("a", Exchange("two"));

        transcripts.Change("a", "id of one", exchange => exchange with { IsGood = true })!.Asked.ShouldBe("one");

        transcripts.Of("a").Select(exchange => exchange.IsGood).ShouldBe([true, null]);
        transcripts.Change("a", "id of three", exchange => exchange).ShouldBeNull();
        transcripts.Change("b", "id of one", exchange => exchange).ShouldBeNull();
    }

    private static Exchange Exchange(string asked) => new(asked, new Reply(
        $"id of {asked}", new Question { Intent = Intent.Help, Language = "en" }, new Answer { Language = "en", Headline = "x", Labels = new AnswerLabels("", "", "") }));
}
