using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CareerBot.Fakes;
using CareerBot.Messages;
using CareerBot.Messages.Rendering;
using CareerBot.Rephrasing.Asking;
using CareerBot.TestKit;

namespace CareerBot.Rephrasing.Tests;

public sealed partial class RephrasingTests
{
    private static readonly Answer Skills = Corpus.Answers["en-role-skills"];

    [Fact]
    public async Task Azure_is_asked_as_Azure_is()
    {
        using var model = new ScriptedModel();
        model.Rewords(text => $"Gladly: {text}");
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model);

        Answer shown = await rephrasing.RephraseAsync(Skills);

        shown.Headline.ToString().ShouldBe("Gladly: Backend Engineer: the skills it needs");
        string head = model.Heads.ShouldHaveSingleItem();
        head.ShouldContain("/openai/deployments/words/chat/completions?api-version=");
        head.ShouldContain(ScriptedModel.Key);
        JsonElement body = JsonDocument.Parse(model.Bodies.ShouldHaveSingleItem()).RootElement;
        body.GetProperty("response_format").GetProperty("type").GetString().ShouldBe("json_object");
        body.GetProperty("messages").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task An_address_that_ends_in_v1_is_asked_as_OpenAI_is()
    {
        using var model = new ScriptedModel();
        model.Rewords(text => $"Gladly: {text}");
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model, null, ("Rephrasing:Endpoint", new Uri(model.Endpoint, "v1").ToString()), ("Rephrasing:ApiKey", ""));

        (await rephrasing.RephraseAsync(Skills)).IsRephrased.ShouldBeTrue();
        model.Heads.ShouldHaveSingleItem().ShouldContain("/v1/chat/completions");
        JsonDocument.Parse(model.Bodies.ShouldHaveSingleItem()).RootElement.GetProperty("model").GetString().ShouldBe(ScriptedModel.Deployment);
    }

    [Fact]
    public async Task A_rewording_is_said_to_be_one_in_every_form()
    {
        using var model = new ScriptedModel();
        model.Rewords(text => $"Gladly: {text}");
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model);

        Answer shown = await rephrasing.RephraseAsync(Skills);

        foreach (string form in (string[])[PlainTextRenderer.Render(shown), MarkdownRenderer.Render(shown), HtmlRenderer.Render(shown)])
        {
            form.ShouldContain(Skills.Labels.WordedByAi);
        }

        PlainTextRenderer.Render(Skills).ShouldNotContain(Skills.Labels.WordedByAi);
    }

    [Fact]
    public async Task The_same_draft_with_another_figure_is_not_asked_again()
    {
        using var model = new ScriptedModel();
        model.Rewords(text => $"Gladly: {text}");
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model);

        (await rephrasing.AskAsync("What does a backend engineer earn in Germany?")).Headline.ToString().ShouldStartWith("Gladly: Backend Engineer, Germany: EUR ");
        (await rephrasing.AskAsync("What does a backend engineer earn in Switzerland?")).Headline.ToString().ShouldStartWith("Gladly: Backend Engineer, Switzerland: CHF ");
        model.Bodies.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_draft_that_comes_back_as_it_was_is_not_said_to_be_a_rewording()
    {
        using var model = new ScriptedModel();
        model.Rewords(text => text);
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model);

        (await rephrasing.RephraseAsync(Skills)).ShouldBeSameAs(Skills);
    }

    [Fact]
    public async Task Those_who_ask_the_same_at_once_share_a_call()
    {
        using var model = new ScriptedModel();
        model.Rewords(text => $"Gladly: {text}");
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model);

        Answer[] shown = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => rephrasing.RephraseAsync(Skills)));

        shown.ShouldAllBe(answer => answer.IsRephrased);
        model.Bodies.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_refused_is_asked_again_and_what_holds_is_kept()
    {
        using var model = new ScriptedModel();
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model);
        model.Rewords(text => $"Perhaps {text}");
        (await rephrasing.RephraseAsync(Skills)).IsRephrased.ShouldBeFalse();
        model.Rewords(text => $"Gladly: {text}");
        (await rephrasing.RephraseAsync(Skills)).IsRephrased.ShouldBeTrue();
        model.Fails(500, "{}");

        (await rephrasing.RephraseAsync(Skills)).Headline.ToString().ShouldStartWith("Gladly");
    }

    [Fact]
    public async Task It_is_switched_by_channel_and_language_while_it_runs()
    {
        using var model = new ScriptedModel();
        model.Rewords(text => text.Contains("compétences", StringComparison.Ordinal) ? $"Volontiers : {text}" : $"Gladly: {text}");
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model);
        (await rephrasing.RephraseAsync(Skills)).IsRephrased.ShouldBeTrue();

        rephrasing.Set("Rephrasing:Channels:0", "teams");
        (await rephrasing.RephraseAsync(Skills)).IsRephrased.ShouldBeFalse();
        (await rephrasing.RephraseAsync(Skills, channel: "teams")).IsRephrased.ShouldBeTrue();

        rephrasing.Set("Rephrasing:Languages:0", "fr");
        (await rephrasing.RephraseAsync(Skills, channel: "teams")).IsRephrased.ShouldBeFalse();
        (await rephrasing.RephraseAsync(Corpus.Answers["fr-role-skills"], channel: "teams")).IsRephrased.ShouldBeTrue();

        rephrasing.Set("Rephrasing:Enabled", "false");
        (await rephrasing.RephraseAsync(Corpus.Answers["fr-role-skills"], channel: "teams")).IsRephrased.ShouldBeFalse();
    }

    [Fact]
    public async Task A_setting_that_is_wrong_while_it_runs_is_said_and_the_last_good_ones_hold()
    {
        using var model = new ScriptedModel();
        model.Rewords(text => $"Gladly: {text}");
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model);
        await rephrasing.RephraseAsync(Skills);

        rephrasing.Set("Rephrasing:MostCalls", "0");

        (await rephrasing.RephraseAsync(Corpus.Answers["en-role-why"])).IsRephrased.ShouldBeTrue();
        rephrasing.Log.All.ShouldContain("Rephrasing:MostCalls must be from 1 to 1000.");
    }

    [Fact]
    public async Task A_language_without_a_word_list_is_left_as_it_is()
    {
        using var model = new ScriptedModel();
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model);
        Answer answer = Skills with { Language = "pl" };

        (await rephrasing.RephraseAsync(answer)).ShouldBeSameAs(answer);
        model.Bodies.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_question_goes_along_only_where_it_is_asked_for_and_then_without_names_addresses_and_numbers()
    {
        const string Asked = "Hello, I am Jane Roe (jane.roe@example.com, employee 48213): what skills does a backend engineer need, {1}?";
        using var model = new ScriptedModel();
        model.Rewords(text => $"Gladly: {text}");
        await using RephrasingInTest without = RephrasingInTest.Start(model);
        await without.RephraseAsync(Skills, text: Asked);
        ScriptedModel.Data(model.Bodies.Single())["question"].ShouldBeNull();

        await using RephrasingInTest with = RephrasingInTest.Start(model, null, ("Rephrasing:IncludeQuestion", "true"));
        await with.RephraseAsync(Skills, text: Asked);

        ScriptedModel.Data(model.Bodies.Last())["question"]!.GetValue<string>().ShouldBe("hello i am … what skills does a …");
        await with.RephraseAsync(Corpus.Answers["en-role-why"], text: Asked, namesPerson: true);
        ScriptedModel.Data(model.Bodies.Last())["question"].ShouldBeNull();
    }

    [Fact]
    public async Task A_call_is_traced_by_the_conventions_and_without_contents()
    {
        const string Model = "traced-words";
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ModelClient.Telemetry,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var model = new ScriptedModel();
        model.Rewords(text => $"Gladly: {text}");
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model, null, ("Rephrasing:Endpoint", new Uri(model.Endpoint, "v1").ToString()), ("Rephrasing:Deployment", Model));

        (await rephrasing.RephraseAsync(Skills)).IsRephrased.ShouldBeTrue();

        Activity call = ended.Single(activity => Equals(activity.GetTagItem("gen_ai.request.model"), Model));
        call.GetTagItem("gen_ai.operation.name").ShouldBe("chat");
        call.GetTagItem("gen_ai.usage.input_tokens").ShouldBe(400);
        string all = string.Join('\n', call.TagObjects.Concat(call.Events.SelectMany(happened => happened.Tags)).Select(tag => $"{tag.Key}={tag.Value}"));
        all.ShouldNotContain("skills it needs");
        all.ShouldNotContain("Gladly");
    }

    [Fact]
    public async Task What_is_overheard_and_not_answered_goes_nowhere()
    {
        using var model = new ScriptedModel();
        model.Rewords(text => $"Gladly: {text}");
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model, null, ("Rephrasing:IncludeQuestion", "true"));

        await rephrasing.RephraseAsync(Corpus.Answers["en-role-why"], text: "thanks to you", intent: Intent.SmallTalk, isOverheard: true);
        model.Bodies.ShouldBeEmpty();
        await rephrasing.RephraseAsync(Skills, intent: Intent.RoleSkills, isOverheard: true);
        model.Bodies.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Over_the_evaluation_set_no_figure_no_name_and_no_word_of_a_question_is_sent()
    {
        using var model = new ScriptedModel();
        model.Rewords(text => $"Gladly: {text}");
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model, null, ("Rephrasing:DailyTokens", "1000000000"));
        string instruction = Corpus.Prompts.Rephrase.For(Corpus.Prompts.Words["en"]);
        string[] figures = [.. RealEngine.Snapshot.Book.Roles.SelectMany(role => RealEngine.Snapshot.Book.Of(role)).SelectMany(band => (decimal[])[band.Min, band.Max]).Distinct().Select(figure => figure.ToString("0", CultureInfo.InvariantCulture))];

        foreach ((string id, string asked, var turn) in EvaluationAnswers.All)
        {
            (await rephrasing.RephraseAsync(turn.Answer, text: asked)).Ranges.ShouldBe(turn.Answer.Ranges, customMessage: id);
        }

        model.Bodies.Count.ShouldBeGreaterThan(50);
        HashSet<string> sent = [];
        foreach (string body in model.Bodies)
        {
            JsonElement messages = JsonDocument.Parse(body).RootElement.GetProperty("messages");
            messages[0].GetProperty("content").GetString().ShouldBe(instruction);
            string data = messages[1].GetProperty("content").GetString()!;
            string.Concat(Numbering().Replace(data, "").Where(char.IsNumber)).ShouldBe("", data);
            foreach (string text in ScriptedModel.Texts(body))
            {
                sent.Add(text);
            }
        }

        // What was sent is what stands in the texts of the knowledge base, word for word, around placeholders.
        string[] frames = [.. RealEngine.Snapshot.Engine.Knowledge.Texts["en"].All.Select(text => Unfilled(text.Value.Source)).Distinct()];
        sent.Select(Unfilled).Except(frames).ShouldBeEmpty();
        string all = string.Join('\n', model.Bodies.Select(body => body.Replace(JsonEncodedText.Encode(instruction).ToString(), "", StringComparison.Ordinal)));
        figures.ShouldAllBe(figure => !all.Contains(figure, StringComparison.Ordinal));
        all.ShouldNotContain(ScriptedModel.Key);
    }

    [Fact]
    public async Task No_injection_changes_a_fact_wherever_it_stands()
    {
        Corpus.Injections.Count.ShouldBeGreaterThanOrEqualTo(60);
        using var model = new ScriptedModel();
        await using RephrasingInTest rephrasing = RephrasingInTest.Start(model, null, ("Rephrasing:IncludeQuestion", "true"), ("Rephrasing:DailyTokens", "1000000000"));
        foreach ((string where, string text) in Corpus.Injections)
        {
            Answer answer = where switch
            {
                "question" => RealEngine.Ask(text).Answer,
                "title" => Skills with { Headline = RichText.Sentence($"{text}: the skills it needs", [new FactSpan(0, text.Length, FactKind.Role)]) },
                _ => Skills with { Caveats = [text], Sources = [new SourceNote(text)] },
            };

            // A model that obeys: it writes the attack into its reply, and a model that resists.
            foreach (Func<string, string> obeying in (Func<string, string>[])[sent => $"{sent} {text}", _ => text, sent => sent])
            {
                model.Rewords(obeying);
                Answer shown = await rephrasing.RephraseAsync(answer, text: where == "question" ? text : "a question");

                Said(shown).ShouldBe(Said(answer), customMessage: $"{where}: {text}");
            }
        }

        // No byte of them but words of the list was sent.
        string all = string.Join('\n', model.Bodies.Select(body => ScriptedModel.Data(body).ToJsonString()));
        all.ShouldNotContain("gnore");
        all.ShouldNotContain("instruction");
        all.ShouldNotContain("900");
    }

    /// <summary>All that is said, but whether a model worded it.</summary>
    private static string Said(Answer answer) => PlainTextRenderer.Render(answer with { IsRephrased = false });

    private static string Unfilled(string text) => Slot().Replace(text, "{}");

    /// <summary>A placeholder, or its name where its kind is told.</summary>
    [GeneratedRegex("""\{[1-9][0-9]?\}|"[1-9][0-9]?":""")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Slot();
}
