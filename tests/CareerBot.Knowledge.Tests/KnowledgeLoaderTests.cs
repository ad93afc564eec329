using CareerBot.Knowledge.Loading;
using CareerBot.TestKit;

namespace CareerBot.Knowledge.Tests;

/// <summary>Every way in which a knowledge folder can be wrong, with the sentence that its editor reads.</summary>
public sealed class KnowledgeLoaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    /// <summary>File, the text broken, what stands there instead, and the whole problem.</summary>
    public static TheoryData<string, string, string, string> Broken => new()
    {
        { "roles/baker.md", "title: Baker", "titel: Baker", "roles/baker.md:3:1: Unknown key 'titel'. Did you mean 'title'?" },
        { "roles/baker.md", "title: Baker", "title: \"\"", "roles/baker.md:3:8: 'title' is empty; write a value." },
        { "roles/baker.md", "owner: a-guild\n", "", "roles/baker.md:2:1: 'owner' is missing." },
        { "roles/baker.md", "id: baker", "id: bakker", "roles/baker.md:2:5: The id 'bakker' must equal the file's name 'baker'." },
        { "roles/baker.md", "family: making", "family: makin", "roles/baker.md:5:9: There is no family 'makin'. Did you mean 'making'?" },
        { "roles/baker.md", "reviewed: 2026-11-01", "reviewed: 1.11.2026", "roles/baker.md:13:11: '1.11.2026' is not a date; write 'reviewed' as year-month-day, such as 2026-11-24." },
        { "roles/baker.md", "reviewed: 2026-11-01", "reviewed: 2026-13-01", "roles/baker.md:13:11: '2026-13-01' is not a date; write 'reviewed' as year-month-day, such as 2026-11-24." },
        { "roles/baker.md", "reviewed: 2026-11-01", "reviewed: 2027-01-01", "roles/baker.md:13:11: The review date 2027-01-01 lies in the future." },
        { "roles/baker.md", "review_every: 365", "review_every: often", "roles/baker.md:14:15: 'often' does not fit 'review_every'; write a whole number from 1 to 3650." },
        { "roles/baker.md", "review_every: 365", "review_every: 0", "roles/baker.md:14:15: '0' does not fit 'review_every'; write a whole number from 1 to 3650." },
        { "roles/baker.md", "{id: java, importance: core}", "{id: jav, importance: core}", "roles/baker.md:9:10: There is no skill 'jav'. Did you mean 'java'?" },
        { "roles/baker.md", "importance: core", "importance: vital", "roles/baker.md:9:28: Unknown importance 'vital'; write core, useful or bonus." },
        { "roles/baker.md", "  - {id: java, importance: core}", "  - java", "roles/baker.md:9:5: Each entry of 'skills' must be a mapping (lines of 'key: value')." },
        { "roles/baker.md", "next: []", "next: [millar]", "roles/baker.md:10:8: There is no role 'millar'. Did you mean 'miller'?" },
        { "roles/baker.md", "aliases: [bread maker]", "aliases: bread maker", "roles/baker.md:6:10: 'aliases' must be a list (lines of '- entry', or [a, b])." },
        { "roles/baker.md", "aliases: [bread maker]", "aliases: [Flour-Maker]", "roles/miller.md:6:11: 'flour maker' is an alias of the role 'miller' and, at roles/baker.md:6:11, of 'baker'; an alias means one role." },
        { "roles/baker.md", "covers: [overview]", "covers: [overviews]", "roles/baker.md:16:75: 'overviews' is no section that a source can cover." },
        { "roles/baker.md", "## Why\n", "## Because\n", "roles/baker.md:27:1: Unknown section 'Because'; the sections are Overview, Responsibilities, Skills, Why, Hiring, Path." },
        { "roles/baker.md", "## Why\nSome reasons.\n\n", "", "roles/baker.md:18:1: The section '## Why' is missing." },
        { "roles/baker.md", "Some reasons.\n", "", "roles/baker.md:27:1: The section 'Why' is empty." },
        { "roles/baker.md", "## Why", "## Skills", "roles/baker.md:27:1: The section 'Skills' is there twice." },
        { "roles/baker.md", "Some reasons.", "| a | b |\n# Big", "roles/baker.md:29:1: Only paragraphs and flat lists ('- item') are understood here." },
        { "roles/baker.md", "## Overview\n", "Lost.\n\n## Overview\n", "roles/baker.md:18:1: Text before the first section; begin with a line '## Overview'." },
        { "roles/baker.md", "---\nid:", "id:", "roles/baker.md:1:1: The file must begin with front matter between two lines '---'." },
        { "skills/language.yaml", "id: java,", "id: java, nam: x,", "skills/language.yaml:4:16: Unknown key 'nam'. Did you mean 'name'?" },
        { "skills/language.yaml", "kind: language", "kind: tool", "skills/language.yaml:4:34: The kind 'tool' must equal the file's name 'language'." },
        { "skills/language.yaml", "related: []", "related: [jawa]", "skills/language.yaml:4:5: There is no skill 'jawa'. Did you mean 'java'?" },
        { "skills/language.yaml", "sources: [s1]", "sources: [s2]", "skills/language.yaml:4:117: The source 's2' is not declared under 'sources' at the top of the file. Did you mean 's1'?" },
        { "skills/language.yaml", "checked: 2026-11-01", "checked: yesterday", "skills/language.yaml:2:54: 'yesterday' is not a date; write 'checked' as year-month-day, such as 2026-11-24." },
        { "levels.yaml", "aliases: [beginner]", "aliases: [beginner, Junior]", "levels.yaml:2:52: 'Junior' is listed twice for the level 'junior'." },
        { "titles.yaml", "role: baker", "role: bakr", "titles.yaml:5:26: There is no role 'bakr'. Did you mean 'baker'?" },
        { "titles.yaml", "heads: [builder]", "heads: [bilder]", "titles.yaml:5:43: There is no group of heads 'bilder'. Did you mean 'builder'?" },
        { "locations/countries.csv", "DE,EUR", "de,EUR", "locations/countries.csv:2:1: 'de' is no country code; write two capital letters (ISO 3166-1 alpha-2)." },
        { "locations/countries.csv", "DE,EUR", "DE,euro", "locations/countries.csv:2:4: 'euro' is no currency code; write three capital letters (ISO 4217)." },
        { "locations/countries.csv", "Germany,", ",", "locations/countries.csv:2:8: 'DE' has no name in the column 'en'." },
        { "locations/countries.csv", ",deutsch,", ",", "locations/countries.csv:2:1: The row has 8 cells and needs 9." },
        { "locations/cities.csv", "berlin,DE", "berlin,XX", "locations/cities.csv:2:1: There is no country 'XX' in countries.csv." },
        { "locations/cities.csv", "id,country", "city,country", "locations/cities.csv:1:1: The first line must be 'id,country,en,fr,de,nicknames,weak', it is 'city,country,en,fr,de,nicknames,weak'." },
        { "exchange-rates.csv", "0.92", "0,92", "exchange-rates.csv:2:1: The row has 5 cells and needs 4." },
        { "exchange-rates.csv", "0.92", "-1", "exchange-rates.csv:2:5: '-1' is no rate; write a positive number with a point, such as 0.9234." },
        { "languages/en.yaml", "asking:", "askin:", "languages/en.yaml:4:8: Unknown kind of cue 'askin'. Did you mean 'asking'?" },
        { "languages/en.yaml", ", k, l]", ", k]", "languages/en.yaml:3:50: 'months' names 11 months; a year has 12." },
        { "languages/en.yaml", ", k, l]", ", k, l], short_months: [x]", "languages/en.yaml:3:102: 'short_months' names 1 months; a year has 12." },
        { "phrases/en/role.overview.yaml", "role.overview", "role.overwiev", "phrases/en/role.overview.yaml:1:9: Unknown intent 'role.overwiev'. Did you mean 'role.overview'?" },
        { "phrases/en/role.overview.yaml", "{role}", "{rol}", "phrases/en/role.overview.yaml:3:5: Unknown placeholder '{rol}'. Did you mean 'role'?" },
        { "texts/en.yaml", "decline.coding:", "decline.codin:", "texts/en.yaml:1:1: The text 'decline.coding' is missing." },
        { "texts/en.yaml", "{role}: the daily work", "{rolle}: the daily work", "texts/en.yaml:28:33: 'headline.role.responsibilities' has no placeholder '{rolle}'; it has {role}." },
        { "families.yaml", "names: {en: Making}", "names: {fr: Faire}", "families.yaml:2:5: The family 'making' needs a name in 'en' under 'names'." },
        { "families.yaml", "families:\n", "families: [\n", "families.yaml:2:3: This is not well-formed YAML: " },
    };

    [Fact]
    public void A_sound_folder_loads_without_a_problem()
    {
        using TinyKnowledge knowledge = new TinyKnowledge().Write();

        LoadResult loaded = KnowledgeLoader.Load(knowledge.Folder, Today);

        loaded.Problems.ShouldBeEmpty();
        loaded.Knowledge.ShouldNotBeNull().Roles.Count.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_file_is_refused_with_file_line_column_and_sentence(string file, string text, string with, string problem)
    {
        using TinyKnowledge knowledge = new TinyKnowledge().Replacing(file, text, with).Write();

        LoadResult loaded = KnowledgeLoader.Load(knowledge.Folder, Today);

        loaded.Knowledge.ShouldBeNull();
        loaded.Problems.Select(found => found.ToString()).ShouldContain(found => found.StartsWith(problem, StringComparison.Ordinal), string.Join('\n', loaded.Problems));
    }

    [Fact]
    public void All_problems_of_all_files_are_told_at_once_in_reading_order()
    {
        using TinyKnowledge knowledge = new TinyKnowledge()
            .Replacing("roles/miller.md", "owner: a-guild\n", "")
            .Replacing("roles/baker.md", "title: Baker", "titel: Baker")
            .Replacing("families.yaml", "id: making", "id: making, colour: red")
            .Write();

        string[] files = [.. KnowledgeLoader.Load(knowledge.Folder, Today).Problems.Select(problem => problem.At.File)];

        files.ShouldBe(files.Order(StringComparer.Ordinal));
        files.Distinct().ShouldBe(["families.yaml", "roles/baker.md", "roles/miller.md"]);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        using TinyKnowledge knowledge = new TinyKnowledge().Without("levels.yaml").Write();

        KnowledgeLoader.Load(knowledge.Folder, Today).Problems.Select(problem => problem.ToString()).ShouldContain("levels.yaml:1:1: The file is missing.");
    }

    [Fact]
    public void A_missing_folder_is_a_problem_that_names_the_setting()
    {
        KnowledgeLoader.Load("no-such-folder", Today).Problems.Single().Message.ShouldBe("The knowledge folder is not there; set Knowledge:Path (Knowledge__Path) to it.");
    }

    [Fact]
    public void A_translation_of_a_role_that_is_not_there_is_refused()
    {
        using TinyKnowledge knowledge = new TinyKnowledge().With("roles/cook.fr.md", "---\ntitle: Cuisinier\n---\n").Write();

        KnowledgeLoader.Load(knowledge.Folder, Today).Problems.Select(problem => problem.ToString())
            .ShouldContain("roles/cook.fr.md:1:1: This translates the role 'cook', which has no file 'roles/cook.md'.");
    }

    [Fact]
    public void The_same_content_has_the_same_version_and_other_content_another()
    {
        using TinyKnowledge first = new TinyKnowledge().Write();
        using TinyKnowledge same = new TinyKnowledge().Write();
        using TinyKnowledge other = new TinyKnowledge().Replacing("roles/baker.md", "Some reasons.", "Other reasons.").Write();

        string version = KnowledgeLoader.Load(first.Folder, Today).Knowledge!.Version;

        KnowledgeLoader.Load(same.Folder, Today).Knowledge!.Version.ShouldBe(version);
        KnowledgeLoader.Load(other.Folder, Today).Knowledge!.Version.ShouldNotBe(version);
    }
}
