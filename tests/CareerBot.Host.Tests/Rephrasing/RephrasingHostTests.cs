using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.TestKit;

namespace CareerBot.Host.Tests.Rephrasing;

/// <summary>The host with a model, and without.</summary>
public sealed class RephrasingHostTests
{
    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_no_model_named_nothing_of_rephrasing_is_even_loaded()
    {
        await using RunningHost host = await RunningHost.StartAsync("Development", Ending);
        using var client = new HttpClient { BaseAddress = new Uri(host.Address) };

        (await AskAsync(client, "What does a backend engineer earn in Germany?"))["answer"]!["text"]!.GetValue<string>().ShouldContain("EUR");

        string loaded = host.LoadedFiles();
        loaded.ShouldContain("CareerBot.Dialog.dll");
        foreach (string library in (string[])["CareerBot.Rephrasing.dll", "Microsoft.Extensions.AI", "OpenAI.dll", "Polly.Core.dll", "Microsoft.Extensions.Caching.Hybrid.dll", "StackExchange.Redis.dll"])
        {
            loaded.ShouldNotContain(library);
        }
    }

    [Fact]
    public async Task With_a_model_answers_are_warmer_and_mean_the_same()
    {
        using var model = new ScriptedModel();
        model.Rewords(text => $"Gladly: {text}");
        using var plain = new TestHost(realKnowledge: true);
        using var worded = new TestHost(realKnowledge: true, time: new PatientTime(), settings: Settings(model));
        using HttpClient without = plain.CreateClient();
        using HttpClient with = worded.CreateClient();
        int reworded = 0;
        foreach (string text in EvaluationAnswers.All.Select(asked => asked.Asked).Distinct(StringComparer.Ordinal).Where((_, i) => i % 8 == 0))
        {
            JsonNode draft = await AskAsync(without, text);
            JsonNode said = await AskAsync(with, text);
            reworded += said["answer"]!["text"]!.GetValue<string>().Contains("Gladly: ", StringComparison.Ordinal) ? 1 : 0;

            Meaning(said).ShouldBe(Meaning(draft), customMessage: text);
        }

        reworded.ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task A_rewording_is_said_to_be_one_on_the_page_and_over_the_API()
    {
        using var model = new ScriptedModel();
        model.Rewords(text => $"Gladly: {text}");
        using var host = new TestHost(realKnowledge: true, time: new PatientTime(), settings: Settings(model));
        using HttpClient client = host.CreateClient();

        (await AskAsync(client, "What skills does a backend engineer need?"))["answer"]!["text"]!.GetValue<string>().ShouldContain("Worded by AI");
        (await client.GetStringAsync("/?q=What+skills+does+a+data+analyst+need%3F", Ending)).ShouldContain("worded-by-ai");
    }

    [Fact]
    public async Task It_can_be_off_and_stay_ready()
    {
        using var model = new ScriptedModel();
        using var host = new TestHost(realKnowledge: true, settings: Settings(model, ("Rephrasing:Enabled", "false")));
        using HttpClient client = host.CreateClient();

        (await AskAsync(client, "What skills does a backend engineer need?"))["answer"]!["text"]!.GetValue<string>().ShouldNotContain("Worded by AI");
        model.Bodies.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Rephrasing:Endpoint", "http://models.example.com/", "Rephrasing:Endpoint must begin with https")]
    [InlineData("Rephrasing:Endpoint", "https://name:secret@models.example.com/", "Rephrasing:Endpoint must be without name, password and query")]
    [InlineData("Rephrasing:Deployment", "", "Rephrasing:Deployment is missing")]
    [InlineData("Rephrasing:Timeout", "00:01:00", "Rephrasing:Timeout must be from 00:00:00.1 to 00:00:10.")]
    [InlineData("Rephrasing:CallTimeout", "00:00:01", "Rephrasing:CallTimeout must be from Rephrasing:Timeout to 00:01:00.")]
    [InlineData("Rephrasing:MostCalls", "0", "Rephrasing:MostCalls must be from 1 to 1000.")]
    [InlineData("Rephrasing:DailyTokens", "-1", "Rephrasing:DailyTokens must not be negative.")]
    [InlineData("Rephrasing:Channels:0", "carrier pigeon", "Rephrasing:Channels has 'carrier pigeon'; there are slack, teams, web, api.")]
    [InlineData("Rephrasing:Prompts", "no-such-folder", "rephrase.md:1:1: The file is missing in")]
    public void A_wrong_setting_stops_the_start_with_a_sentence(string name, string value, string sentence)
    {
        using var model = new ScriptedModel();
        using var host = new TestHost(settings: Settings(model, (name, value)));

        Should.Throw<Exception>(() => host.CreateClient()).ToString().ShouldContain(sentence);
    }

    [Fact]
    public void Without_an_address_the_start_says_so()
    {
        using var host = new TestHost(settings: new Dictionary<string, string> { ["Rephrasing:Enabled"] = "true" });

        Should.Throw<Exception>(() => host.CreateClient()).ToString().ShouldContain("Rephrasing:Endpoint is missing");
    }

    private static Dictionary<string, string> Settings(ScriptedModel model, params (string Name, string Value)[] more)
    {
        var settings = new Dictionary<string, string>
        {
            ["Rephrasing:Enabled"] = "true",
            ["Rephrasing:Endpoint"] = model.Endpoint.ToString(),
            ["Rephrasing:Deployment"] = ScriptedModel.Deployment,
            ["Rephrasing:ApiKey"] = ScriptedModel.Key,
            ["Rephrasing:Prompts"] = Path.Combine(Repository.Root, "prompts"),
        };
        foreach ((string name, string value) in more)
        {
            settings[name] = value;
        }

        return settings;
    }

    private static async Task<JsonNode> AskAsync(HttpClient client, string text)
    {
        using HttpResponseMessage response = await client.PostAsJsonAsync("/api/ask", new JsonObject { ["text"] = text }, Ending);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Ending))!;
    }

    /// <summary>All that is understood, and every figure, source and suggestion; not the words.</summary>
    private static string Meaning(JsonNode said)
    {
        JsonObject copy = said.DeepClone().AsObject();
        copy.Remove("conversation");
        copy["answer"]!.AsObject().Remove("text");
        copy["answer"]!.AsObject().Remove("markdown");
        foreach (JsonNode? also in copy["also"]?.AsArray() ?? [])
        {
            also!["answer"]?.AsObject().Remove("text");
            also["answer"]?.AsObject().Remove("markdown");
        }

        return copy.ToJsonString();
    }
}
