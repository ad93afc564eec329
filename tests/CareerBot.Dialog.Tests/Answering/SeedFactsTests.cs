using CareerBot.Messages;
using CareerBot.Messages.Rendering;
using CareerBot.TestKit;

namespace CareerBot.Dialog.Tests.Answering;

/// <summary>The facts of the page that the project began with: each is asked for, and answered from the knowledge base or the salary book.</summary>
public sealed class SeedFactsTests
{
    /// <summary>A question as somebody would type it, and words that the answer must hold, any case.</summary>
    public static TheoryData<string, string[]> Facts => new()
    {
        { "What is a backend engineer?", ["server", "web application"] },
        { "what does a backend engineer do", ["scale"] },
        { "tell me about backend engineers", ["frontend engineers"] },
        { "what are the responsibilities of a backend engineer", ["C++", "Ruby", "Scala", "Java", "PHP"] },
        { "backend engineer daily work", ["debug", "robust", "responsive"] },
        { "what are the duties of a backend dev", ["design", "architecture", "team"] },
        { "what is the daily work of backend engineers", ["unit tests", "code reviews"] },
        { "which frameworks does a backend engineer need to know", ["framework", "Node.js", "Django", "Express.js"] },
        { "which programming languages should a backend engineer know", ["C++", "Ruby", "Scala", "Java", "PHP"] },
        { "do I need a degree to be a backend engineer", ["computer science", "hands-on"] },
        { "what soft skills does a backend engineer need", ["communication", "leadership", "teamwork"] },
        { "why become a backend engineer", ["challenge", "innovation", "satisfaction", "digital transformation"] },
        { "why choose backend engineering as a career", ["curious", "unseen"] },
        { "what does a backend engineer earn in France", ["EUR 35,000 – 85,000+", "gross", "Bonuses, benefits and stock options"] },
        { "backend engineer salary germany", ["EUR 50,000 – 90,000+", "gross", "Bonuses, benefits and stock options"] },
        { "how much does a backend engineer make in Switzerland", ["CHF 70,000 – 150,000+", "gross", "Bonuses, benefits and stock options", "cost of living"] },
        { "backend engineer salary", ["EUR 35,000 – 85,000+", "EUR 50,000 – 90,000+", "CHF 70,000 – 150,000+"] },
        { "what does a backend engineer make in zurich?", ["CHF 70,000 – 150,000+", "Zurich"] },
        { "are the salary figures gross or net", ["gross", "before tax"] },
        { "do the ranges include bonuses and stock options", ["bonuses, benefits and stock options", "differ among companies"] },
        { "what does the plus in the salary range mean", ["beyond the upper figure"] },
        { "is the cost of living in switzerland part of the pay figures", ["cost of living", "Switzerland pays more"] },
        { "what do top companies look for in a backend engineer", ["C++", "Ruby", "Scala", "Java", "PHP", "complex problems"] },
        { "what do recruiters look for in backend engineers", ["Node.js", "Django", "Express.js"] },
        { "backend engineer hiring criteria", ["scalable", "resilient", "efficient"] },
        { "what do hiring managers want from a backend engineer", ["problem", "proactive"] },
        { "what do companies look for in backend developers", ["frontend developers", "UX designers", "product managers"] },
        { "what matters most when companies hire backend engineers", ["clean", "unit tests", "code reviews"] },
        { "how do i stand out as a backend engineer candidate", ["trends"] },
        { "what do top companies expect of backend engineers", ["values", "empathy", "integrity", "growth mindset"] },
        { "what should be in my portfolio to be hired as a backend engineer", ["portfolio", "GitHub", "community"] },
    };

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_fact_of_the_first_page_is_answered(string question, string[] facts)
    {
        string answer = PlainTextRenderer.Render(RealEngine.Ask(question).Answer);

        foreach (string fact in facts)
        {
            answer.ShouldContain(fact, Case.Insensitive, question);
        }
    }

    [Theory]
    [InlineData("FR", "EUR", 35_000, 85_000)]
    [InlineData("DE", "EUR", 50_000, 90_000)]
    [InlineData("CH", "CHF", 70_000, 150_000)]
    public void The_three_ranges_are_exactly_those_of_the_page_open_ended_and_undated(string country, string currency, int min, int max)
    {
        PayRange range = RealEngine.Ask("what do backend engineers earn?").Answer.Ranges.Single(range => range.Location.Value == country && range.Level is null);

        range.Currency.ShouldBe(currency);
        range.Min.ShouldBe(min);
        range.Max.ShouldBe(max);
        range.OpenEnded.ShouldBeTrue();
        range.EffectiveFrom.ShouldBeNull();
        range.Period.ShouldBe("year");
        range.Basis.ShouldBe("gross");
    }

    [Fact]
    public void An_undated_range_is_said_to_be_undated() =>
        PlainTextRenderer.Render(RealEngine.Ask("backend engineer pay in germany").Answer).ShouldContain("The source gives no date for the range in Germany");

    [Theory]
    [InlineData(Audience.Everyone)]
    public void Somebody_outside_the_company_never_sees_an_internal_range(Audience outside)
    {
        Answer answer = RealEngine.Ask("what does a backend engineer earn in germany, france and switzerland?", outside).Answer;

        answer.Ranges.ShouldNotContain(range => range.Location.Value == "DE" || range.Location.Value == "FR" || range.Location.Value == "CH");
        string text = PlainTextRenderer.Render(answer);
        foreach (string figure in (string[])["35,000", "85,000", "50,000", "90,000", "70,000", "150,000"])
        {
            text.ShouldNotContain(figure);
        }
    }
}
