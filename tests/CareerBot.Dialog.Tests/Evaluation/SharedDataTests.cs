using System.Text.Json;
using CareerBot.Messages;
using CareerBot.TestKit;

namespace CareerBot.Dialog.Tests.Evaluation;

/// <summary>
/// Understanding held against questions and titles that were never training phrases. They are there in CI, where a skipped test is a
/// failure; a user's clone has none of them, and skips.
/// </summary>
public sealed class SharedDataTests
{
    [Fact]
    public void Questions_outside_are_declined() => ShareDeclined("oos/oos.jsonl", line => line.GetProperty("lang").GetString() == "en").ShouldBeGreaterThanOrEqualTo(0.95);

    [Fact]
    public void Questions_about_work_that_are_not_ours_are_declined() => ShareDeclined("oos/oos_near.jsonl", _ => true).ShouldBeGreaterThanOrEqualTo(0.90);

    [Fact]
    public void What_people_asked_another_hr_bot_is_declined_where_its_label_says_so() =>
        ShareDeclined("hr/mindmeld_hr.jsonl", line => line.GetProperty("expect").TryGetProperty("intent", out JsonElement intent) && intent.GetString() == "out_of_scope").ShouldBeGreaterThanOrEqualTo(0.90);

    [Fact]
    public void Every_question_on_a_named_persons_pay_is_declined() =>
        ShareDeclined("hr/mindmeld_hr.jsonl", line => line.GetProperty("what").GetString() == "named person").ShouldBe(1);

    [Theory]
    [InlineData("exact", 0.90)]
    [InlineData("plain none", 0.90)]
    [InlineData("hard none", 0.90)]
    public void A_real_title_reaches_its_role_and_another_jobs_title_reaches_none(string kind, double least)
    {
        string[][] rows = [.. Rows("titles/title_to_role.tsv").Where(row => row[1] == "en" && row[5] == kind)];

        Share(rows, row =>
        {
            string[] roles = [.. RealEngine.Ask($"what does a {row[0]} do").Question.Roles.Select(role => role.Value)];
            return row[2] == "none" ? roles.Length == 0 : roles is [var role] && role == row[2];
        }).ShouldBeGreaterThanOrEqualTo(least);
    }

    [Fact]
    public void A_title_that_fits_several_roles_is_asked_back()
    {
        string[][] rows = [.. Rows("titles/titles_ambiguous.tsv").Where(row => row[1] == "en")];

        Share(rows, row => RealEngine.Ask($"what does a {row[0]} do").Question.Intent == Intent.Clarify).ShouldBeGreaterThanOrEqualTo(0.95);
    }

    private static double ShareDeclined(string file, Func<JsonElement, bool> counts)
    {
        JsonElement[] lines = [.. File.ReadLines(PathOf(file)).Select(line => JsonDocument.Parse(line).RootElement).Where(counts)];
        return Share(lines, line => RealEngine.Ask(line.GetProperty("text").GetString()!).Question.Intent == Intent.OutOfScope);
    }

    private static double Share<T>(T[] items, Func<T, bool> isRight)
    {
        items.ShouldNotBeEmpty();
        return (double)items.Count(isRight) / items.Length;
    }

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(PathOf(file)).Skip(1).Select(line => line.Split('\t'));

    private static string PathOf(string file)
    {
        Assert.SkipUnless(Repository.SharedData is not null, "The shared test data is not beside this clone.");
        return Path.Combine(Repository.SharedData!, file);
    }
}
