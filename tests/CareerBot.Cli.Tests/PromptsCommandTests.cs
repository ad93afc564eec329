using CareerBot.Fakes;
using CareerBot.TestKit;

namespace CareerBot.Cli.Tests;

/// <summary><c>careerbot prompts</c> against a model on this machine.</summary>
public sealed class PromptsCommandTests
{
    private static readonly string Prompt = Path.Combine(Repository.Root, "prompts", "rephrase.md");

    [Fact]
    public async Task Try_shows_draft_sent_received_verdict_and_what_is_shown()
    {
        using var model = new ScriptedModel();
        model.Rewords(text => $"Gladly: {text}");

        Outcome outcome = await RunAsync(model, "try", Prompt, "what does a backend engineer earn in germany");

        outcome.Exit.ShouldBe(0, outcome.All);
        outcome.Output.ShouldContain("\"texts\":[\"{1}, {2}: {3} gross a year\"]");
        outcome.Output.ShouldContain("""{"texts":["Gladly: {1}, {2}: {3} gross a year"]}""");
        outcome.Output.ShouldContain("It holds.");
        outcome.Output.ShouldContain("Gladly: Backend Engineer, Germany: EUR 50,000");
        model.Bodies.ShouldHaveSingleItem().ShouldNotContain("50,000");
    }

    [Fact]
    public async Task Try_says_why_a_rewording_does_not_hold()
    {
        using var model = new ScriptedModel();
        model.Rewords(text => $"Roughly {text}");

        Outcome outcome = await RunAsync(model, "try", Prompt, "what does a backend engineer earn in germany");

        outcome.Exit.ShouldBe(1, outcome.All);
        outcome.Output.ShouldContain("UnknownWord: the draft is sent.");
    }

    [Fact]
    public async Task Eval_reports_how_many_hold_why_others_do_not_and_how_long_it_took()
    {
        using var model = new ScriptedModel();
        model.Rewords(text => text.StartsWith("{1}, {2}", StringComparison.Ordinal) ? $"Roughly {text}" : text);
        string file = Path.Combine(Directory.CreateTempSubdirectory("careerbot-prompts-").FullName, "asked.jsonl");
        await File.WriteAllLinesAsync(
            file,
            [
                """{"turns":[{"text":"what does a backend engineer earn in germany","expect":{"intent":"salary.range"}}]}""",
                """{"turns":[{"text":"what does a backend engineer earn in switzerland","expect":{"intent":"salary.range"}},{"text":"which roles use kubernetes","expect":{"intent":"skill.roles"}}]}""",
                """{"turns":[{"text":"which skills does an sre need","expect":{"intent":"role.skills"}}]}""",
            ],
            TestContext.Current.CancellationToken);

        Outcome outcome = await RunAsync(model, "eval", file);

        outcome.Exit.ShouldBe(0, outcome.All);
        outcome.Output.ShouldContain("3 different drafts, 2 rewordings hold (66.7 %)");
        outcome.Output.ShouldContain("UnknownWord: 1, such as");
        outcome.Output.ShouldContain("1500 tokens");
        (await RunAsync(model, "eval", file, "--min", "0.9")).Exit.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_model_it_says_what_to_give()
    {
        Outcome outcome = await CareerBotProcess.RunAsync(["prompts", "try", Prompt, "hello"]);

        outcome.Exit.ShouldBe(2, outcome.All);
        outcome.Errors.ShouldContain("Rephrasing:Endpoint is missing");
        outcome.Errors.ShouldContain("Rephrasing__Endpoint");
    }

    private static Task<Outcome> RunAsync(ScriptedModel model, params string[] arguments) =>
        CareerBotProcess.RunAsync(["prompts", .. arguments, "--endpoint", new Uri(model.Endpoint, "v1").ToString(), "--deployment", ScriptedModel.Deployment]);
}
