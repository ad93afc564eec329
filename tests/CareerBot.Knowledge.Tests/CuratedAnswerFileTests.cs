using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using CareerBot.TestKit;

namespace CareerBot.Knowledge.Tests;

public sealed class CuratedAnswerFileTests
{
    private const string File = "answers/bonus.md";

    private const string Sound = """
        ---
        id: bonus
        questions: [When is the bonus paid?]
        role: baker
        location: DE
        audience: managers
        owner: hr
        reviewed: 2026-11-20
        review_every: 30
        sources:
          - {id: hr, title: HR, licence: own, checked: 2026-11-20}
        ---
        In **March**. With the salary.

        - a
        - b
        """;

    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void A_sound_file_loads_and_a_readme_beside_it_is_no_answer()
    {
        using TinyKnowledge knowledge = new TinyKnowledge().With(File, Sound).With("answers/README.md", "# How").Write();

        LoadResult loaded = KnowledgeLoader.Load(knowledge.Folder, Today);

        loaded.Problems.ShouldBeEmpty();
        CuratedAnswer answer = loaded.Knowledge!.Answers.ShouldHaveSingleItem();
        answer.Id.ShouldBe("bonus");
        answer.Role.ShouldBe(new RoleId("baker"));
        answer.Location.ShouldBe(new CountryCode("DE"));
        answer.Audience.ShouldBe(Audience.Managers);
        answer.ReviewDue.ShouldBe(new DateOnly(2026, 12, 20));
        answer.Parts.Length.ShouldBe(2);
    }

    [Fact]
    public void Without_an_audience_employees_see_it()
    {
        using TinyKnowledge knowledge = new TinyKnowledge().With(File, Sound.Replace("audience: managers\n", "", StringComparison.Ordinal)).Write();

        KnowledgeLoader.Load(knowledge.Folder, Today).Knowledge!.Answers.Single().Audience.ShouldBe(Audience.Employees);
    }

    [Theory]
    [InlineData("id: bonus", "id: bonuses", "answers/bonus.md:2:5: The id 'bonuses' must equal the file's name 'bonus'.")]
    [InlineData("[When is the bonus paid?]", "[]", "answers/bonus.md:3:12: 'questions' needs at least one question that this answers.")]
    [InlineData("role: baker", "role: bakr", "answers/bonus.md:4:7: There is no role 'bakr'. Did you mean 'baker'?")]
    [InlineData("location: DE", "location: XX", "answers/bonus.md:5:11: There is no country 'XX' in countries.csv.")]
    [InlineData("audience: managers", "audience: manager", "answers/bonus.md:6:11: Unknown audience 'manager'; write everyone, employees, managers, hr. Did you mean 'managers'?")]
    [InlineData("reviewed: 2026-11-20", "reviewed: 2027-01-01", "answers/bonus.md:8:11: The review date 2027-01-01 lies in the future.")]
    [InlineData("owner: hr", "owners: hr", "answers/bonus.md:7:1: Unknown key 'owners'. Did you mean 'owner'?")]
    [InlineData("- a\n- b", "## Title", "answers/bonus.md:15:1: Only paragraphs and flat lists ('- item') are understood here.")]
    [InlineData("[When is the bonus paid?]", "[When is the bonus paid?, when is the bonus paid]", "answers/bonus.md:3:38: 'when is the bonus paid' is asked at answers/bonus.md:3:13 too; a question has one answer for a role and place.")]
    public void A_broken_file_is_refused_with_file_line_column_and_sentence(string text, string with, string problem)
    {
        using TinyKnowledge knowledge = new TinyKnowledge().With(File, Sound.Replace(text, with, StringComparison.Ordinal)).Write();

        LoadResult loaded = KnowledgeLoader.Load(knowledge.Folder, Today);

        loaded.Knowledge.ShouldBeNull();
        loaded.Problems.Select(found => found.ToString()).ShouldContain(problem);
    }
}
