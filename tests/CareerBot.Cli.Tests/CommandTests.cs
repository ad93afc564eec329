using System.Text.Json;
using CareerBot.TestKit;

namespace CareerBot.Cli.Tests;

/// <summary>The real program as a process: what it prints, and what it tells the shell.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task Ask_answers_in_plain_text()
    {
        (int exit, string output, _) = await Run("ask", "what does a backend engineer make in zurich?");

        exit.ShouldBe(0);
        output.ShouldContain("CHF 70,000 – 150,000+");
    }

    [Fact]
    public async Task Ask_as_json_gives_the_understood_slots()
    {
        (int exit, string output, _) = await Run("ask", "--format", "json", "senior data engineer pay in the US");

        exit.ShouldBe(0);
        JsonElement answer = JsonDocument.Parse(output).RootElement;
        answer.GetProperty("intent").GetString().ShouldBe("salary.range");
        answer.GetProperty("level").GetString().ShouldBe("senior");
    }

    [Fact]
    public async Task Explain_names_the_words_the_names_and_the_scores()
    {
        (_, string output, _) = await Run("ask", "--explain", "skils for an sre");

        output.ShouldContain("skils (read as skills)");
        output.ShouldContain("\"sre\" is Role site-reliability-engineer");
        output.ShouldContain("score: role.skills");
    }

    [Fact]
    public async Task Eval_fails_below_the_wanted_accuracy()
    {
        using var file = new TempFile("""{"id":"a","lang":"en","turns":[{"text":"what does an SRE do","expect":{"intent":"salary.range","roles":[],"locations":[],"level":null}}]}""");

        (await Run("eval", file.Path)).Exit.ShouldBe(0);
        (await Run("eval", file.Path, "--min", "0.5")).Exit.ShouldBe(1);
    }

    [Theory]
    [InlineData("not json", ":1: This is no JSON of an evaluation line")]
    [InlineData("{}", ":1: The line needs 'turns' with at least one turn.")]
    [InlineData("""{"turns":[{"text":"a"}]}""", ":1: Each turn needs 'text' and 'expect' with an 'intent'.")]
    [InlineData("""{"turns":[{"text":"a","expect":{"intent":"salary"}}]}""", ":1: There is no intent 'salary'; the intents are role.overview")]
    public async Task A_bad_evaluation_line_is_named(string line, string problem)
    {
        using var file = new TempFile(line);

        (int exit, _, string errors) = await Run("eval", file.Path);

        exit.ShouldBe(2);
        errors.ReplaceLineEndings(" ").ShouldContain(problem);
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        (int exit, _, string errors) = await Run("eval", "no-such.jsonl");

        exit.ShouldBe(2);
        errors.ShouldContain("There is no file no-such.jsonl.");
    }

    [Fact]
    public async Task A_broken_knowledge_folder_is_refused_with_its_problems()
    {
        using TinyKnowledge knowledge = new TinyKnowledge().Without("levels.yaml").Write();

        (int exit, _, string errors) = await Run("check", "--knowledge", knowledge.Folder);

        exit.ShouldBe(2);
        errors.ShouldContain("levels.yaml:1:1: The file is missing.");
    }

    [Fact]
    public async Task Recognize_prints_accuracy_and_the_curve()
    {
        string lines = string.Join('\n', Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? $$"""{"text":"book a flight number {{i}}","intent":"travel"}""" : $$"""{"text":"play some song {{i}}","intent":"music"}"""));
        using var file = new TempFile(lines);

        (int exit, string output, _) = await Run("recognize", "--train", file.Path, "--test", file.Path);

        exit.ShouldBe(0);
        output.ShouldContain("accuracy without a threshold: 100.00 %");
        output.ShouldContain("curve: threshold");
    }

    [Fact]
    public async Task Roles_lists_all_twenty()
    {
        (int exit, string output, _) = await Run("roles", "--format", "json");

        exit.ShouldBe(0);
        JsonDocument.Parse(output).RootElement.GetArrayLength().ShouldBe(20);
    }

    private static async Task<(int Exit, string Output, string Errors)> Run(params string[] arguments)
    {
        Outcome outcome = await CareerBotProcess.RunAsync(arguments);
        return (outcome.Exit, outcome.Output, outcome.Errors);
    }

    private sealed class TempFile : IDisposable
    {
        public TempFile(string content) => File.WriteAllText(Path, content);

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
