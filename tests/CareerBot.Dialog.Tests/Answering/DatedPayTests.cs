using CareerBot.Dialog.Context;
using CareerBot.Messages;
using CareerBot.Messages.Rendering;
using CareerBot.Salaries;
using CareerBot.TestKit;

namespace CareerBot.Dialog.Tests.Answering;

/// <summary>Pay of cities, of other days and before the last change, on a small book of its own.</summary>
public sealed class DatedPayTests
{
    private static readonly RoleId Backend = new("backend-engineer");
    private static readonly RoleId Analyst = new("data-analyst");

    private static readonly SalaryBook Book = SalaryHistory.Of(
    [
        Entry(Backend, "DE", 40_000, 70_000, "2020-01-01"),
        Entry(Backend, "DE", 45_000, 80_000, "2023-01-01"),
        Entry(Backend, "DE", 50_000, 90_000, "2026-04-01"),
        Entry(Backend, "DE", 60_000, 99_000, "2027-01-01"),
        Entry(Backend, "DE", 61_000, 91_000, "2026-01-01", city: "berlin"),
        Entry(Backend, "FR", 30_000, 60_000, "2021-01-01"),
        Entry(Backend, "FR", 35_000, 85_000, "2024-07-01"),
        Entry(Analyst, "DE", 41_000, 62_000, "2025-01-01", city: "berlin"),
        Entry(Analyst, "DE", 33_000, 44_000, "2022-01-01", audience: Audience.Hr),
    ]).At(DateOnly.FromDateTime(RealEngine.Now.UtcDateTime));

    [Theory]
    [InlineData("what did a backend engineer earn in Germany in 2022", "2022-12-31")]
    [InlineData("backend engineer pay in germany as of 2023-06-01", "2023-06-01")]
    [InlineData("what was the backend engineer salary in germany as of March 2023?", "2023-03-31")]
    [InlineData("what did backend engineers make in germany on 1 June 2024", "2024-06-01")]
    [InlineData("what did backend engineers make in germany on June 1st, 2024", "2024-06-01")]
    [InlineData("on the 3rd of feb 2024, what was the backend engineer salary in germany", "2024-02-03")]
    [InlineData("what did a backend engineer earn in germany last year", "2025-12-31")]
    [InlineData("how much did a backend engineer get paid in germany two years ago", "2024-11-24")]
    [InlineData("backend engineer pay in germany 6 months ago", "2026-05-24")]
    [InlineData("back in 2021, what did a backend engineer earn in germany?", "2021-12-31")]
    [InlineData("what will a backend engineer earn in germany in 2027", "2027-12-31")]
    [InlineData("backend engineer salary in germany before 2023", "2022-12-31")]
    [InlineData("backend engineer salary germany 2021", "2021-12-31")]
    [InlineData("In 2022, what did a backend engineer earn in Germany?", "2022-12-31")]
    public void A_day_in_a_pay_question_is_understood(string text, string day)
    {
        Turn turn = Ask(text);

        turn.Question.Intent.ShouldBe(Intent.SalaryRange);
        turn.Question.AsOf.ShouldBe(DateOnly.Parse(day, null));
        turn.Question.Roles.ShouldBe([Backend]);
        turn.Answer.Headline.ToString().ShouldStartWith("As of ");
    }

    [Theory]
    [InlineData("what does a backend engineer with 5 years of experience earn in germany")]
    [InlineData("can a backend engineer make 85k in germany")]
    [InlineData("since 2020 I work as a backend engineer, what do they earn in germany?")]
    [InlineData("does a backend engineer make more than 2000 euros a week in germany")]
    [InlineData("what does a backend engineer earn in germany now")]
    [InlineData("what does a backend engineer earn in germany in 2026")]
    [InlineData("what skills will a backend engineer need in 2030 to be any good")]
    public void Other_numbers_are_no_day(string text) => Ask(text).Question.AsOf.ShouldBeNull();

    [Fact]
    public void The_figures_are_those_of_the_day_and_it_is_said()
    {
        Answer answer = Ask("what did a backend engineer earn in germany in 2022").Answer;

        answer.Headline.ToString().ShouldBe("As of 31 December 2022: Backend Engineer, Germany: EUR 40,000 – 70,000 gross a year");
        answer.Ranges.ShouldHaveSingleItem().Max.ShouldBe(70_000);
    }

    [Fact]
    public void A_scheduled_band_is_found_on_its_day() =>
        Ask("what will a backend engineer earn in germany in 2027").Answer.Ranges.ShouldHaveSingleItem().Max.ShouldBe(99_000);

    [Fact]
    public void A_day_before_the_first_band_says_from_when_there_is_one()
    {
        Answer answer = Ask("what did a backend engineer earn in france in 2019").Answer;

        answer.Ranges.ShouldBeEmpty();
        answer.Headline.ToString().ShouldBe("The salary book has no range for Backend Engineer in France as of 31 December 2019. It has one from 1 January 2021 on.");
        answer.HandOver.ShouldBe(HandOverOffer.NoAnswer);
    }

    [Fact]
    public void From_when_there_is_a_band_is_only_said_of_bands_that_the_asker_may_see() =>
        Ask("what did a data analyst earn in germany in 2019").Answer.Headline.ToString().ShouldEndWith("It has one from 1 January 2025 on.");

    [Fact]
    public void A_follow_up_asks_the_same_for_another_day()
    {
        Turn turn = InOneTalk("what does a backend engineer earn in germany", "and in 2021?");

        turn.Question.Intent.ShouldBe(Intent.SalaryRange);
        turn.Answer.Ranges.ShouldHaveSingleItem().Max.ShouldBe(70_000);
    }

    [Fact]
    public void A_place_directly_after_a_day_keeps_the_day()
    {
        Turn turn = InOneTalk("what did a backend engineer earn in germany in 2022", "and in france?");

        turn.Question.AsOf.ShouldBe(new DateOnly(2022, 12, 31));
        turn.Answer.Ranges.ShouldHaveSingleItem().Max.ShouldBe(60_000);
    }

    [Theory]
    [InlineData("what does a backend engineer earn in france?")]
    [InlineData("and now?")]
    [InlineData("and today?")]
    public void The_next_question_without_a_day_is_of_today(string next)
    {
        Turn turn = InOneTalk("what did a backend engineer earn in france in 2022", next);

        turn.Question.Intent.ShouldBe(Intent.SalaryRange);
        turn.Question.AsOf.ShouldBeNull();
        turn.Answer.Ranges.ShouldHaveSingleItem().Max.ShouldBe(85_000);
    }

    [Fact]
    public void The_day_waits_while_the_role_is_asked_back() =>
        InOneTalk("what was the salary in germany in 2022?", "backend engineer").Answer.Ranges.ShouldHaveSingleItem().Max.ShouldBe(70_000);

    [Theory]
    [InlineData("what was the previous range for backend engineers in germany")]
    [InlineData("what did backend engineers used to earn in germany")]
    [InlineData("backend engineer salary in germany before the change")]
    [InlineData("what was the old range for a backend engineer in germany?")]
    [InlineData("what did backend engineers earn in germany before?")]
    public void What_the_present_band_replaced_is_shown_with_its_last_day(string text)
    {
        Turn turn = Ask(text);

        turn.Question.Before.ShouldBeTrue();
        turn.Answer.Headline.ToString().ShouldBe("Until 31 March 2026: Backend Engineer, Germany: EUR 45,000 – 80,000 gross a year");
    }

    [Theory]
    [InlineData("what was it before?")]
    [InlineData("and before the change?")]
    [InlineData("what was the previous range?")]
    public void What_it_was_before_goes_on_with_the_question(string next)
    {
        Turn turn = InOneTalk("what does a backend engineer earn in germany", next);

        turn.Question.Intent.ShouldBe(Intent.SalaryRange);
        turn.Answer.Ranges.ShouldHaveSingleItem().Max.ShouldBe(80_000);
    }

    [Fact]
    public void Several_places_before_the_change_each_say_until_when()
    {
        Answer answer = Ask("what was the previous range for backend engineers").Answer;

        answer.Ranges.Select(range => range.Max).ShouldBe([80_000, 60_000]);
        string text = PlainTextRenderer.Render(answer);
        text.ShouldContain("In force until 31 March 2026: Germany.");
        text.ShouldContain("In force until 30 June 2024: France.");
    }

    [Fact]
    public void Nothing_before_the_present_band_is_said()
    {
        Answer answer = Ask("what was the previous range for data analysts in berlin").Answer;

        answer.Ranges.ShouldBeEmpty();
        answer.Headline.ToString().ShouldBe("The salary book has no earlier range for Data Analyst than the present one.");
    }

    [Fact]
    public void A_present_answer_suggests_what_was_before_only_where_there_is_something()
    {
        Suggestion suggestion = Ask("what does a backend engineer earn in germany").Answer.Suggestions.Single(suggestion => suggestion.Label == "What was it before?");

        Ask(suggestion.Ask).Answer.Ranges.ShouldHaveSingleItem().Max.ShouldBe(80_000);
        Ask("what does a data analyst earn in berlin").Answer.Suggestions.ShouldNotContain(suggestion => suggestion.Label == "What was it before?");
    }

    [Fact]
    public void A_city_with_a_band_of_its_own_is_answered_with_it()
    {
        Answer answer = Ask("what does a backend engineer earn in berlin").Answer;

        answer.Headline.ToString().ShouldBe("Backend Engineer, Berlin, Germany: EUR 61,000 – 91,000 gross a year");
        answer.Ranges.ShouldHaveSingleItem().City?.Value.ShouldBe("berlin");
        PlainTextRenderer.Render(answer).ShouldNotContain("kept by country");
        Ask("what does a backend engineer earn in Berlin, Germany?").Answer.Ranges.ShouldHaveSingleItem().Max.ShouldBe(91_000);
    }

    [Fact]
    public void A_city_without_a_band_is_answered_with_its_country()
    {
        Answer answer = Ask("what does a backend engineer earn in munich").Answer;

        answer.Ranges.ShouldHaveSingleItem().City.ShouldBeNull();
        PlainTextRenderer.Render(answer).ShouldContain("Munich is answered with Germany");
    }

    [Fact]
    public void A_country_is_answered_for_the_whole_of_it() =>
        Ask("what does a backend engineer earn in germany").Answer.Ranges.ShouldHaveSingleItem().City.ShouldBeNull();

    [Fact]
    public void A_country_without_a_visible_band_of_its_own_is_answered_with_its_cities() =>
        Ask("what does a data analyst earn in germany").Answer.Ranges.ShouldHaveSingleItem().LocationName.ShouldBe("Berlin, Germany");

    private static BookEntry Entry(RoleId role, string country, decimal min, decimal max, string from, string? city = null, Audience audience = Audience.Employees)
    {
        DateOnly day = DateOnly.Parse(from, null);
        var band = new Band
        {
            Role = role,
            Location = new CountryCode(country),
            City = city is null ? null : new CityId(city),
            Currency = "EUR",
            Min = min,
            Max = max,
            OpenEnded = false,
            EffectiveFrom = day,
            Source = "HR",
            Audience = audience,
        };
        return new BookEntry(band, day, 1);
    }

    private static Turn Ask(string text) => InOneTalk(text);

    private static Turn InOneTalk(params string[] texts)
    {
        Talk talk = Talk.New;
        Turn? turn = null;
        foreach (string text in texts)
        {
            turn = RealEngine.Snapshot.Engine.Answer(text, talk, Book, Audience.Employees, RealEngine.Now);
            talk = turn.Talk;
        }

        return turn!;
    }
}
