using System.Globalization;
using System.Text.Json;

namespace CareerBot.Cli.Tests;

/// <summary>What HR does with the book on the command line, from a fresh start: on a local book, and on a server.</summary>
public sealed class SalarySessionTests
{
    private const string Everything = "salary:read,salary:propose,salary:approve";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_session_of_HR_from_a_refused_file_to_a_roll_back_and_a_broken_trail(bool onServer)
    {
        await using BookInTest book = await BookInTest.OpenAsync(onServer);
        string alice = await book.TokenOfAsync("alice", Everything);
        string bob = await book.TokenOfAsync("bob", "salary:read,salary:approve");
        DateOnly today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        string tomorrow = Day(today.AddDays(1));
        string good = BookInTest.Header + $"backend-engineer,DE,,EUR,55000,95000,true,,{tomorrow},Company pay bands,everyone,\n";

        // One bad row: refused with every bad cell, and nothing is stored.
        Outcome refused = await book.RunAsync(alice, "salaries", "push", book.File("bad.csv", good + "backend-enginer,FR,,EUR,abc,85000,true,,,Company pay bands,employees,\n"));
        refused.Exit.ShouldBe(2, refused.All);
        refused.Errors.ShouldContain("backend-enginer");
        refused.Errors.ShouldContain("backend-engineer", customMessage: "what was probably meant");
        refused.Errors.ShouldContain("abc");
        refused.Errors.ShouldContain("bad.csv has 2 error(s). Nothing was stored");
        (await RevisionsAsync(book, alice)).ShouldBe([(1, "published")]);

        // Again without it: counts, warnings, the number, and what to do next.
        string file = book.File("bands.csv", good);
        Outcome tried = await book.DoAsync(alice, "salaries", "push", file, "--dry-run");
        tried.Output.ShouldContain("Dry run: nothing was stored.");
        Outcome pushed = await book.DoAsync(alice, "salaries", "push", file, "--comment", "For next year");
        pushed.Output.ShouldContain("0 added, 1 changed, 0 removed, 0 unchanged.");
        pushed.Output.ShouldContain("was for employees and is now for everyone");
        pushed.Output.ShouldContain("Revision 2 is a draft. Next: careerbot salaries diff 2, then careerbot salaries submit 2");
        (await book.DoAsync(alice, "salaries", "submit", "2")).Output.ShouldContain("Revision 2 is submitted.");

        // The difference, for people and for programs.
        Outcome diff = await book.DoAsync(bob, "salaries", "show", "2");
        diff.Output.ShouldContain("EUR 50,000 – 90,000+");
        diff.Output.ShouldContain("EUR 55,000 – 95,000+");
        diff.Output.ShouldContain("min +10 %, max +5.6 %");
        diff.Output.ShouldContain("audience: employees → everyone  (more people see it)");
        diff.Output.ShouldContain("For next year");
        JsonElement json = JsonDocument.Parse((await book.DoAsync(bob, "salaries", "diff", "2", "--format", "json")).Output).RootElement;
        json.GetProperty("changes")[0].GetProperty("after").GetProperty("min").GetDecimal().ShouldBe(55_000);
        string hash = json.GetProperty("diffHash").GetString()!;

        // The proposer cannot approve, a wider audience is confirmed apart, another difference is not approved, and nobody is asked in a script.
        (await RefusedAsync(book, alice, "salaries", "approve", "2", "--yes", "--confirm-wider-audience")).ShouldContain("alice proposed revision 2; a second person decides on it.");
        (await RefusedAsync(book, bob, "salaries", "approve", "2", "--yes")).ShouldContain("Revision 2 lets more people see some bands");
        (await RefusedAsync(book, bob, "salaries", "approve", "2", "--diff-hash", "0000")).ShouldContain("is not what --diff-hash stands for");
        Outcome unattended = await book.RunAsync(bob, "salaries", "approve", "2");
        unattended.Exit.ShouldBe(2, unattended.All);
        unattended.Errors.ShouldContain($"--diff-hash {hash}");
        (await RefusedAsync(book, bob, "salaries", "publish", "2")).ShouldContain("Revision 2 is submitted and cannot be published now.");
        Outcome approved = await book.DoAsync(bob, "salaries", "approve", "2", "--diff-hash", hash, "--confirm-wider-audience", "--comment", "As agreed");
        approved.Output.ShouldContain("EUR 55,000 – 95,000+", customMessage: "what is approved is shown");
        approved.Output.ShouldContain("Revision 2 is approved.");

        // Published for tomorrow, and asked back.
        (await book.DoAsync(bob, "salaries", "publish", "2")).Output.ShouldContain("Every changed band was asked back and answered right.");
        (await InForceAsync(book, bob, Day(today))).ShouldBe((50_000, 1));
        (await InForceAsync(book, bob, tomorrow)).ShouldBe((55_000, 2));

        // Exported and pushed again: nothing changes.
        string export = book.PathOf("export.csv");
        Outcome exported = await book.DoAsync(alice, "salaries", "export", "--out", export, "--as-of", tomorrow);
        Outcome again = await book.DoAsync(alice, "salaries", "push", export, "--mode", "replace");
        again.Output.ShouldContain("0 added, 0 changed, 0 removed,");
        again.Output.ShouldContain("Revision 3 is a draft that changes nothing");

        // Rolled back: the old figure again.
        (await book.DoAsync(bob, "salaries", "rollback", "2", "--comment", "too early")).Output.ShouldContain("Revision 2 is rolled back");
        (await InForceAsync(book, bob, tomorrow)).ShouldBe((50_000, 1));
        (await RevisionsAsync(book, alice)).ShouldBe([(3, "draft"), (2, "rolled back"), (1, "published")]);

        // The book has moved since the export: sent back with its tag, the file is refused.
        string tag = exported.Errors.Split("--if-match ")[1].Split(',')[0];
        (await RefusedAsync(book, alice, "salaries", "push", export, "--if-match", tag)).ShouldContain("The book has changed since you last read it.");

        // The trail is whole; a figure and a line changed by hand are found.
        (await book.DoAsync(bob, "salaries", "verify")).Output.ShouldContain("is whole, and the book is what it says.");
        book.Database.Execute("UPDATE audit SET details = 'nothing happened' WHERE action = 'revision.approved'").ShouldBe(1);
        book.Database.Execute("UPDATE statements SET min = 1 WHERE revision = 2").ShouldBe(1);
        string found = await RefusedAsync(book, bob, "salaries", "verify");
        found.ShouldContain("(revision.approved,");
        found.ShouldContain("What revision 2 says in the book is not what was published");
    }

    [Fact]
    public async Task A_revision_is_rejected_with_a_reason_and_a_missing_one_is_no_revision()
    {
        await using BookInTest book = await BookInTest.OpenAsync(onServer: false);
        string bob = await book.TokenOfAsync("bob", Everything);
        string file = book.File("bands.csv", BookInTest.Header + "backend-engineer,DE,,EUR,55000,95000,true,,,Company pay bands,employees,\n");
        (await book.DoAsync(null, "salaries", "push", file, "--submit")).Output.ShouldContain("Revision 2 is submitted.");

        (await book.RunAsync(bob, "salaries", "reject", "2")).Exit.ShouldBe(2, "a reason is needed");
        (await book.DoAsync(bob, "salaries", "reject", "2", "--comment", "too high")).Output.ShouldContain("Revision 2 is rejected.");
        (await book.DoAsync(bob, "salaries", "show", "2")).Output.ShouldContain("by bob: too high");
        Outcome missing = await book.RunAsync(bob, "salaries", "diff", "9");
        missing.Exit.ShouldBe(2);
        missing.Errors.Trim().ShouldBe("There is no revision 9.");
    }

    [Fact]
    public async Task A_local_publish_is_what_ask_answers_from_and_eval_stays_on_the_folder()
    {
        await using BookInTest book = await BookInTest.OpenAsync(onServer: false);
        const string Question = "what does a backend engineer earn in germany?";
        Outcome before = await CareerBotProcess.RunAsync(book.Database.ConnectionString, null, "ask", Question);
        before.Output.ShouldContain("EUR 50,000 – 90,000+");
        File.Exists(Storage.StoreOptions.Parse(book.Database.ConnectionString).File).ShouldBeFalse("asking makes no book");

        string bob = await book.TokenOfAsync("bob", Everything);
        await book.DoAsync(null, "salaries", "push", book.File("bands.csv", BookInTest.Header + "backend-engineer,DE,,EUR,55000,95000,true,,,Company pay bands,employees,\n"), "--submit");
        await book.DoAsync(bob, "salaries", "approve", "2", "--yes");
        await book.DoAsync(bob, "salaries", "publish", "2");

        (await book.DoAsync(null, "ask", Question)).Output.ShouldContain("EUR 55,000 – 95,000+");
        string labelled = book.File("one.jsonl", $$$"""{"id":"a","lang":"en","turns":[{"text":"{{{Question}}}","expect":{"intent":"salary.range","roles":["backend-engineer"],"locations":["DE"],"must_contain":[["50,000"]]}}]}""");
        JsonDocument.Parse((await book.DoAsync(null, "eval", labelled, "--format", "json")).Output).RootElement.GetProperty("failures").GetArrayLength().ShouldBe(0);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<(decimal Min, int Revision)> InForceAsync(BookInTest book, string token, string day)
    {
        Outcome shown = await book.DoAsync(token, "salaries", "as-of", day, "--role", "Backend Developer", "--location", "Germany", "--format", "json");
        JsonElement band = JsonDocument.Parse(shown.Output).RootElement.GetProperty("bands").EnumerateArray().ShouldHaveSingleItem();
        return (band.GetProperty("band").GetProperty("min").GetDecimal(), band.GetProperty("revision").GetInt32());
    }

    private static async Task<(int Id, string State)[]> RevisionsAsync(BookInTest book, string token)
    {
        Outcome listed = await book.DoAsync(token, "salaries", "list", "--format", "json");
        return [.. JsonDocument.Parse(listed.Output).RootElement.GetProperty("revisions").EnumerateArray().Select(revision => (revision.GetProperty("id").GetInt32(), revision.GetProperty("state").GetString()!))];
    }

    private static async Task<string> RefusedAsync(BookInTest book, string token, params string[] arguments)
    {
        Outcome outcome = await book.RunAsync(token, arguments);
        outcome.Exit.ShouldBe(1, $"{string.Join(' ', arguments)}: {outcome.All}");
        outcome.Errors.ShouldNotContain("   at ", customMessage: "a stack trace");
        return outcome.Errors;
    }
}
