using CareerBot.Dialog.Context;
using CareerBot.Messages;
using CareerBot.Messages.Rendering;
using CareerBot.TestKit;

namespace CareerBot.Dialog.Tests.Answering;

public sealed class AnswerTests
{
    [Fact]
    public void A_page_past_its_review_date_is_said_to_be_stale()
    {
        Answer later = RealEngine.Snapshot.Engine.Answer("what does a data engineer do", Talk.New, RealEngine.Snapshot.Book, Audience.Employees, RealEngine.Now.AddYears(2)).Answer;

        PlainTextRenderer.Render(later).ShouldContain("was due for review on");
        Text("what does a data engineer do").ShouldNotContain("was due for review on");
    }

    [Fact]
    public void Pay_in_another_currency_stands_beside_the_original_with_the_dated_rate()
    {
        string text = Text("backend engineer pay in switzerland in euros");

        text.ShouldContain("CHF 70,000 – 150,000+");
        text.ShouldContain("Converted at the average rate of 2024");
    }

    [Fact]
    public void A_role_without_a_range_says_so_and_offers_what_there_is()
    {
        Answer answer = RealEngine.Ask("what does a data engineer earn in japan").Answer;

        answer.Ranges.ShouldBeEmpty();
        answer.Headline.ToString().ShouldBe("There is no published range yet for Data Engineer in Japan.");
        PlainTextRenderer.Render(answer).ShouldContain("There are ranges for Data Engineer in:");
    }

    [Theory]
    [InlineData("what roles are there in data?", "Data and machine learning: the roles that I know", "Data Engineer: A data engineer builds", "Backend Engineer")]
    [InlineData("list the product and design roles", "Product and Design: the roles that I know", "UX Designer: A UX designer decides", "QA Engineer")]
    [InlineData("which roles do you have data on?", "I know 20 roles", "Security Engineer", "A security engineer protects")]
    public void A_list_of_roles_keeps_to_the_fields_asked_for(string text, string headline, string listed, string absent)
    {
        Turn turn = RealEngine.Ask(text);

        turn.Question.Intent.ShouldBe(Intent.RoleList);
        turn.Answer.Headline.ToString().ShouldBe(headline);
        PlainTextRenderer.Render(turn.Answer).ShouldContain(listed);
        PlainTextRenderer.Render(turn.Answer).ShouldNotContain(absent);
    }

    [Theory]
    [InlineData("what does a nurse do", Intent.RoleOverview, "nurse")]
    [InlineData("what does a network engineer earn in france", Intent.SalaryRange, "network engineer")]
    public void A_job_that_the_knowledge_base_does_not_have_is_never_answered_as_another(string text, Intent intent, string title)
    {
        Turn turn = RealEngine.Ask(text);

        turn.Question.Intent.ShouldBe(intent);
        turn.Question.UnknownRole.ShouldBe(title);
        turn.Question.Roles.ShouldBeEmpty();
        turn.Answer.Headline.ToString().ShouldContain(title);
        turn.Answer.Ranges.ShouldBeEmpty();
    }

    [Fact]
    public void Several_asks_of_a_message_are_all_answered()
    {
        Turn turn = RealEngine.Ask("what does an SRE do and how much does a backend engineer earn in germany?");

        turn.Question.Intent.ShouldBe(Intent.RoleOverview);
        turn.Question.Also.ShouldHaveSingleItem().Intent.ShouldBe(Intent.SalaryRange);
        turn.Question.Roles.Select(role => role.Value).ShouldBe(["site-reliability-engineer", "backend-engineer"]);
        PlainTextRenderer.Render(turn.Answer).ShouldContain("EUR 50,000 – 90,000+");
    }

    [Fact]
    public void Every_published_figure_is_answered_as_it_stands_in_the_book()
    {
        foreach (Salaries.Band band in RealEngine.Snapshot.Book.All.Where(band => band.Level is null))
        {
            string role = RealEngine.Snapshot.Engine.Knowledge.Roles[band.Role].In("en").Title;
            string place = RealEngine.Snapshot.Engine.Knowledge.Countries[band.Location].Names.In("en");

            PayRange range = RealEngine.Ask($"what does a {role} earn in {place}?").Answer.Ranges.Single(shown => shown.Level is null);

            (range.Min, range.Max, range.Currency, range.OpenEnded).ShouldBe((band.Min, band.Max, band.Currency, band.OpenEnded), $"{role}, {place}");
        }
    }

    private static string Text(string question) => PlainTextRenderer.Render(RealEngine.Ask(question).Answer);
}
