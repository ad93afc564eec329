using System.Text.Json;
using CareerBot.Dialog.Context;
using CareerBot.Messages;
using CareerBot.Messages.Rendering;
using CareerBot.TestKit;

namespace CareerBot.Dialog.Tests.Context;

public sealed class ConversationTests
{
    [Fact]
    public void A_place_alone_goes_on_with_the_question_before() => Asked("backend engineer salary in zurich", "and in germany?").ShouldBe("salary.range backend-engineer DE");

    [Fact]
    public void A_role_alone_goes_on_with_the_question_before() => Asked("backend engineer salary in germany", "what about frontend?").ShouldBe("salary.range frontend-engineer DE");

    [Fact]
    public void A_level_alone_goes_on_with_the_question_before()
    {
        Question question = RealEngine.InOneTalk("data engineer pay in the US", "what about senior?").Question;

        question.Level?.Value.ShouldBe("senior");
        question.Roles.Single().Value.ShouldBe("data-engineer");
    }

    [Fact]
    public void A_correction_replaces_the_role() => Asked("what skills does a backend engineer need", "no i meant frontend").ShouldBe("role.skills frontend-engineer");

    [Fact]
    public void A_question_on_the_role_drops_the_place() =>
        Asked("backend engineer salary in france", "what skills would I need for that", "and how much does it pay?").ShouldBe("salary.range backend-engineer");

    [Fact]
    public void Comparing_the_two_takes_the_roles_talked_about_last() =>
        Asked("what does a data engineer do", "what does a data scientist do", "compare the two").ShouldBe("role.compare data-engineer,data-scientist");

    [Fact]
    public void Which_of_those_pays_more_compares_what_was_talked_about() =>
        Asked("backend engineer salary in germany", "and in france?", "which of those pays more?").ShouldBe("salary.compare backend-engineer DE,FR");

    [Fact]
    public void An_ambiguous_title_is_asked_back_and_the_choice_is_answered()
    {
        Turn asked = RealEngine.Ask("what does a software engineer earn in germany");
        asked.Question.Intent.ShouldBe(Intent.Clarify);
        asked.Question.Missing.ShouldBe([Missing.Role]);
        asked.Question.Choices.ShouldContain(new RoleId("backend-engineer"));

        Asked("what does a software engineer earn in germany", "the backend one").ShouldBe("salary.range backend-engineer DE");
        Asked("what does a software engineer earn in germany", "the first one").ShouldBe("salary.range backend-engineer DE");
    }

    [Fact]
    public void Thanks_and_questions_outside_leave_the_topic_as_it_was() =>
        Asked("backend engineer salary in france", "thanks!", "what's the weather like", "and in germany?").ShouldBe("salary.range backend-engineer DE");

    [Fact]
    public void A_topic_expires_after_a_pause()
    {
        Turn first = RealEngine.Ask("backend engineer salary in france");

        Turn later = RealEngine.Snapshot.Engine.Answer("and in germany?", first.Talk, RealEngine.Snapshot.Book, Audience.Employees, RealEngine.Now + TimeSpan.FromHours(3));

        later.Question.Intent.ShouldBe(Intent.Clarify);
        later.Question.Roles.ShouldBeEmpty();
    }

    [Fact]
    public void The_first_answer_and_help_say_that_an_automated_assistant_answers()
    {
        const string Disclosure = "automated assistant";
        PlainTextRenderer.Render(RealEngine.Ask("backend engineer salary in france").Answer).ShouldContain(Disclosure);
        PlainTextRenderer.Render(RealEngine.InOneTalk("hi", "backend engineer salary in france").Answer).ShouldNotContain(Disclosure);
        PlainTextRenderer.Render(RealEngine.InOneTalk("hi", "help").Answer).ShouldContain(Disclosure);
    }

    [Fact]
    public void Two_conversations_share_nothing()
    {
        RealEngine.Ask("backend engineer salary in france");

        RealEngine.Ask("and in germany?").Question.Roles.ShouldBeEmpty();
    }

    [Fact]
    public void A_talk_survives_being_stored_as_json()
    {
        Talk talk = RealEngine.InOneTalk("backend engineer salary in france", "what does a software engineer do").Talk;

        Talk restored = JsonSerializer.Deserialize<Talk>(JsonSerializer.Serialize(talk))!;

        string[] Answers(Talk from) => [.. new[] { "the backend one", "and in germany?", "compare the two" }.Select(text =>
        {
            Turn turn = RealEngine.Snapshot.Engine.Answer(text, from, RealEngine.Snapshot.Book, Audience.Employees, RealEngine.Now);
            from = turn.Talk;
            return PlainTextRenderer.Render(turn.Answer);
        })];
        Answers(restored).ShouldBe(Answers(talk));
    }

    [Fact]
    public void A_talk_of_another_version_begins_afresh()
    {
        Talk old = RealEngine.Ask("backend engineer salary in france").Talk with { Version = Talk.CurrentVersion + 1 };

        RealEngine.Snapshot.Engine.Answer("and in germany?", old, RealEngine.Snapshot.Book, Audience.Employees, RealEngine.Now).Question.Roles.ShouldBeEmpty();
    }

    /// <summary>The last question of a conversation as "intent roles places".</summary>
    private static string Asked(params string[] texts)
    {
        Question question = RealEngine.InOneTalk(texts).Question;
        string[] pieces = [question.Intent.Name(), string.Join(',', question.Roles), string.Join(',', question.Places.Select(place => place.Country.Value).Order(StringComparer.Ordinal))];
        return string.Join(' ', pieces.Where(piece => piece.Length > 0));
    }
}
