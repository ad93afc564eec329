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

    [Theory]
    [InlineData("the second one", "role.overview data-engineer")]
    [InlineData("tell me more about the 2nd one please", "role.overview data-engineer")]
    [InlineData("and the last one?", "role.overview machine-learning-engineer")]
    [InlineData("what does the third one pay in the us", "salary.range data-scientist US")]
    [InlineData("skills for the first one?", "role.skills data-analyst")]
    [InlineData("how do i become the second one", "role.path data-engineer")]
    public void One_of_the_roles_that_were_listed_is_meant_by_its_place(string next, string asked)
    {
        Asked("what roles are there in data", next).ShouldBe(asked);
        Asked("what roles are there in data", "thanks", "the first one", next).ShouldBe(asked, "a list holds as long as only its roles are talked about");
    }

    [Theory]
    [InlineData("which roles use kubernetes", "the second one", "role.overview platform-engineer")]
    [InlineData("what is docker", "the first one", "role.overview devops-engineer")]
    [InlineData("which roles need both go and terraform", "the first one", "role.overview platform-engineer")]
    public void Roles_of_a_skill_are_a_list_too(string first, string next, string asked) => Asked(first, next).ShouldBe(asked);

    [Theory]
    [InlineData("what roles are there in data", "and what should i learn first?")]
    [InlineData("what roles are there in data", "which one pays more?")]
    [InlineData("what roles are there in data", "the seventh one")]
    public void A_number_that_counts_no_role_of_a_list_picks_none(string first, string next) => RealEngine.InOneTalk(first, next).Question.Roles.ShouldBeEmpty();

    [Fact]
    public void A_list_is_over_when_something_else_was_talked_about() =>
        RealEngine.InOneTalk("what roles are there in data", "what does a backend engineer do", "the second one").Question.Roles.ShouldNotContain(new RoleId("data-engineer"));

    [Fact]
    public void Roles_that_have_several_skills_are_said_first()
    {
        Answer both = RealEngine.Ask("which roles need both go and terraform").Answer;
        Answer none = RealEngine.Ask("which roles use go and tableau").Answer;

        both.Headline.ToString().ShouldBe("Roles that use Go and Terraform");
        PlainTextRenderer.Render(both).ShouldContain("With all of these: Platform Engineer.");
        PlainTextRenderer.Render(none).ShouldContain("No role in the knowledge base lists all of these: Go and Tableau.");
    }

    [Fact]
    public void A_title_that_is_near_one_role_alone_is_asked_back_by_its_name_and_yes_answers_it()
    {
        RealEngine.Ask("pentester salary germany").Answer.Headline.ToString().ShouldBe("The nearest role that I know is Security Engineer. Is that the one you mean?");

        Asked("pentester salary germany", "yes").ShouldBe("salary.range security-engineer DE");
        Asked("pentester salary germany", "yes exactly").ShouldBe("salary.range security-engineer DE");
        Asked("pentester salary germany", "no").ShouldBe("smalltalk");
        Asked("pentester salary germany", "never mind").ShouldBe("smalltalk");
        Asked("what does a software engineer earn in germany", "yes").ShouldBe("smalltalk");
    }

    [Fact]
    public void A_place_that_is_also_a_name_is_a_place_after_a_correction() =>
        Asked("security engineer salary in singapore", "no i meant sydney").ShouldBe("salary.range security-engineer AU");

    [Fact]
    public void A_place_alone_is_never_small_talk() => Asked("security engineer salary in germany", "oslo?").ShouldBe("salary.range security-engineer NO");

    [Fact]
    public void Before_at_the_end_of_a_question_that_is_not_on_pay_asks_for_no_earlier_range()
    {
        RealEngine.InOneTalk("backend engineer salary in germany", "and before?").Question.Before.ShouldBeTrue();
        RealEngine.Ask("I start as a junior frontend developer next month, which skills should I learn before").Question.Before.ShouldBeFalse();
    }

    [Fact]
    public void A_kind_wish_after_a_greeting_is_part_of_it() => RealEngine.Ask("Good morning! I hope you're having a pleasant week.").Question.Intent.ShouldBe(Intent.SmallTalk);

    [Theory]
    [InlineData("What kind of remuneration can a machine learning engineer command in Switzerland compared with the Netherlands?")]
    [InlineData("frontend vs backend, who gets more")]
    public void Pay_of_two_set_side_by_side_is_compared(string text) => RealEngine.Ask(text).Question.Intent.ShouldBe(Intent.SalaryCompare);

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
