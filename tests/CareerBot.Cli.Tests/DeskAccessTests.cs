namespace CareerBot.Cli.Tests;

/// <summary>Who may do what on the command line, and what it says when a book or a server is not to be had.</summary>
public sealed class DeskAccessTests
{
    [Fact]
    public async Task Without_a_token_the_user_reads_proposes_and_makes_tokens_and_decides_nothing()
    {
        await using BookInTest book = await BookInTest.OpenAsync(onServer: false);
        string file = book.File("bands.csv", BookInTest.Header + "backend-engineer,DE,,EUR,55000,95000,true,,,Company pay bands,employees,\n");

        await book.DoAsync(null, "salaries", "push", file, "--submit");
        foreach (string[] decision in new string[][] { ["approve", "2", "--yes"], ["publish", "2"], ["reject", "2", "--comment", "no"], ["rollback", "1"] })
        {
            Outcome refused = await book.RunAsync(null, ["salaries", .. decision]);

            refused.Exit.ShouldBe(1, refused.All);
            refused.Errors.ShouldContain("in CAREERBOT_TOKEN: only a token says which person it is, and two people are needed.");
        }
    }

    [Fact]
    public async Task A_token_may_what_its_scopes_say_and_the_refusal_names_the_scope_and_stands_in_the_trail()
    {
        await using BookInTest book = await BookInTest.OpenAsync(onServer: false);
        string reader = await book.TokenOfAsync("reader", "salary:read");
        string file = book.File("bands.csv", BookInTest.Header + "backend-engineer,DE,,EUR,55000,95000,true,,,Company pay bands,employees,\n");

        await book.DoAsync(reader, "salaries", "list");
        Outcome push = await book.RunAsync(reader, "salaries", "push", file);
        Outcome make = await book.RunAsync(reader, "tokens", "create", "--name", "more", "--scope", "admin");

        push.Exit.ShouldBe(1);
        push.Errors.Trim().ShouldBe("This needs a token with the scope 'salary:propose'; the one in CAREERBOT_TOKEN has salary:read.");
        make.Exit.ShouldBe(1);
        make.Errors.ShouldContain("'admin'");
        book.Database.Execute("UPDATE audit SET details = details WHERE action = 'access.refused' AND actor = 'reader'").ShouldBe(2);
    }

    [Fact]
    public async Task Tokens_are_made_with_scopes_in_either_spelling_listed_without_their_secret_and_revoked()
    {
        await using BookInTest book = await BookInTest.OpenAsync(onServer: false);
        string first = await book.TokenOfAsync("alice", "ask, salary:read");
        Outcome second = await book.DoAsync(null, "tokens", "create", "--name", "payroll", "--person", "bob@example.com", "--scope", "ask", "--scope", "salary:read");
        first.ShouldStartWith("cbt_");
        second.Output.TrimEnd().Split(' ')[^1].ShouldStartWith("cbt_");
        string id = second.Output.Split(' ')[1];

        Outcome listed = await book.DoAsync(null, "tokens", "list");
        listed.Output.ShouldContain("bob@example.com");
        listed.Output.ShouldNotContain("cbt_");
        (await book.DoAsync(null, "tokens", "revoke", id)).Output.ShouldContain($"Token {id} is revoked.");
        (await book.RunAsync(null, "tokens", "revoke", id)).Exit.ShouldBe(2);

        string revoked = second.Output.TrimEnd().Split(' ')[^1];
        Outcome used = await book.RunAsync(revoked, "salaries", "list");
        used.Exit.ShouldBe(1);
        used.Errors.Trim().ShouldBe("The token in CAREERBOT_TOKEN is unknown to this book, or revoked.");
    }

    [Theory]
    [InlineData("salary:read,salary:write", "There is no scope 'salary:write'; the scopes are ask, salary:read, salary:propose, salary:approve, admin.")]
    [InlineData(",", "A token needs at least one scope: ask, salary:read, salary:propose, salary:approve, admin.")]
    public async Task A_token_that_cannot_be_made_is_refused_with_what_there_is(string scopes, string sentence)
    {
        await using BookInTest book = await BookInTest.OpenAsync(onServer: false);

        Outcome refused = await book.RunAsync(null, "tokens", "create", "--name", "n", "--scope", scopes);

        refused.Exit.ShouldBe(2);
        refused.Errors.Trim().ShouldBe(sentence);
        refused.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_makes_tokens_for_an_administrator_and_refuses_others_in_one_sentence()
    {
        await using BookInTest book = await BookInTest.OpenAsync(onServer: true);
        string admin = await book.TokenOfAsync("root", "admin");
        Outcome made = await book.DoAsync(admin, "tokens", "create", "--name", "reader", "--scope", "salary:read");
        string reader = made.Output.TrimEnd().Split(' ')[^1];

        await book.DoAsync(reader, "salaries", "list");
        (await book.DoAsync(admin, "tokens", "list")).Output.ShouldContain("reader");
        Outcome forbidden = await book.RunAsync(reader, "tokens", "list");
        forbidden.Exit.ShouldBe(1);
        forbidden.Errors.Trim().ShouldBe("This needs a token with the scope 'admin'.");
        Outcome proposing = await book.RunAsync(reader, "salaries", "push", book.File("bands.csv", BookInTest.Header));
        proposing.Exit.ShouldBe(1);
        proposing.Errors.Trim().ShouldBe("This needs a token with the scope 'salary:propose'.");
        Outcome unknown = await book.RunAsync("cbt_nobody", "salaries", "list");
        unknown.Exit.ShouldBe(1);
        unknown.Errors.ShouldContain("does not take the token in CAREERBOT_TOKEN: it is unknown or revoked.");
        await book.DoAsync(admin, "tokens", "revoke", made.Output.Split(' ')[1]);
        (await book.RunAsync(reader, "salaries", "list")).Exit.ShouldBe(1);
        (await book.RunAsync(admin, "salaries", "diff", "1")).Errors.Trim().ShouldBe("This needs a token with the scope 'salary:read'.");
    }

    [Theory]
    [InlineData("http://careerbot.example.com", "Plain http is for this machine alone")]
    [InlineData("careerbot.example.com", "write an address such as https://careerbot.example.com.")]
    [InlineData("https://user:secret@careerbot.example.com", "must not carry a name or password")]
    public async Task An_address_that_would_give_the_token_away_is_refused(string address, string sentence)
    {
        Outcome refused = await CareerBotProcess.RunAsync(null, "cbt_test", "salaries", "list", "--server", address);

        refused.Exit.ShouldBe(2);
        refused.Errors.ShouldContain(sentence);
    }

    [Fact]
    public async Task A_server_that_is_away_is_one_sentence()
    {
        // Port 1 of this machine: nothing listens there, and nothing may without being root.
        Outcome away = await CareerBotProcess.RunAsync(null, "cbt_test", "salaries", "list", "--server", "http://127.0.0.1:1");

        away.Exit.ShouldBe(1);
        away.Errors.Trim().ShouldStartWith("http://127.0.0.1:1/ cannot be reached: ");
        away.Errors.Trim().ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("salaries list --server http://localhost:1", "put a token into the environment variable CAREERBOT_TOKEN.")]
    [InlineData("salaries list --server http://localhost:1 --book x", "--book and --server mean two different books; give one of them.")]
    [InlineData("salaries list --book somewhere", "--book is neither 'Data Source=FILE' (SQLite, a file) nor 'Host=…;Database=…' (PostgreSQL).")]
    [InlineData("salaries push no-such.csv", "There is no file no-such.csv.")]
    [InlineData("salaries push CareerBot.sln", "'CareerBot.sln' is not read: a file of bands ends in .csv, .xlsx or .json.")]
    [InlineData("salaries as-of 1.1.2027", "'1.1.2027' is no day; write one such as 2027-01-01.")]
    [InlineData("salaries as-of 2027-01-01 --role plumber", "'plumber' is no role of the knowledge base.")]
    [InlineData("salaries approve", "Required argument missing")]
    public async Task What_cannot_be_used_is_said_and_exits_with_2(string arguments, string sentence)
    {
        await using BookInTest book = await BookInTest.OpenAsync(onServer: false);

        Outcome refused = await CareerBotProcess.RunAsync(book.Database.ConnectionString, null, arguments.Split(' '));

        refused.Exit.ShouldBe(2, refused.All);
        refused.Errors.ShouldContain(sentence);
    }

    [Fact]
    public async Task A_book_that_cannot_be_opened_is_one_sentence()
    {
        string folder = Directory.CreateTempSubdirectory("careerbot-cli-").FullName;

        Outcome away = await CareerBotProcess.RunAsync("Data Source=" + folder, null, "salaries", "list");

        Directory.Delete(folder, recursive: true);
        away.Exit.ShouldBe(1, away.All);
        away.Errors.Trim().ShouldStartWith("The salary database cannot be used right now. Nothing was changed.");
    }
}
