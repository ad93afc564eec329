using System.ClientModel;
using CareerBot.Dialog;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Prompts;
using CareerBot.Messages;
using CareerBot.Rephrasing;
using CareerBot.Rephrasing.Asking;
using CareerBot.Rephrasing.Drafting;
using CareerBot.Rephrasing.Guarding;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace CareerBot.Cli.Prompts;

/// <summary>A prompt and a model, to be tried on drafts. Nothing is cached and nothing is limited but the time.</summary>
internal sealed class PromptBench : IDisposable
{
    private readonly PromptSet _prompts;
    private readonly KnowledgeBase _knowledge;
    private readonly IChatClient _client;
    private readonly TimeProvider _time;

    private PromptBench(PromptSet prompts, KnowledgeBase knowledge, RephrasingOptions options, TimeProvider time)
    {
        (_prompts, _knowledge, _time) = (prompts, knowledge, time);
        _client = ModelClient.Create(options);
    }

    /// <summary>The prompt.</summary>
    public Prompt Prompt => _prompts.Rephrase;

    /// <summary>Sets it up.</summary>
    /// <exception cref="CommandFailure">The prompt or the settings are wrong.</exception>
    public static PromptBench Open(Workplace place, Snapshot snapshot, FileInfo prompt, string? endpoint, string? deployment)
    {
        PromptLoadResult loaded = Load(prompt);
        foreach (Problem problem in loaded.Problems)
        {
            place.Errors.WriteLine(problem.ToString());
        }

        if (loaded.Prompts is not { } prompts)
        {
            throw CommandFailure.BadInput($"{loaded.Problems.Length} problem(s) in {prompt.FullName} and its word lists.");
        }

        var options = new RephrasingOptions
        {
            Enabled = true,
            Endpoint = Uri.TryCreate(endpoint ?? Setting("Endpoint"), UriKind.Absolute, out Uri? address) ? address : null,
            Deployment = deployment ?? Setting("Deployment"),
            ApiKey = Setting("ApiKey"),

            // Nobody waits for an answer: a prompt is looked at, with a model that may just be starting.
            CallTimeout = TimeSpan.FromMinutes(1),
        };
        ValidateOptionsResult valid = new RephrasingOptionsValidator().Validate(null, options);
        return valid.Succeeded
            ? new PromptBench(prompts, snapshot.Engine.Knowledge, options, place.Time)
            : throw CommandFailure.BadInput($"{string.Join('\n', valid.Failures!)}\nGive --endpoint and --deployment, or the environment variables Rephrasing__Endpoint and Rephrasing__Deployment; the key is Rephrasing__ApiKey.");
    }

    /// <summary>Tries the sentences of an answer; null when it has none, or the prompt does not speak its language.</summary>
    public async Task<PromptTrial?> TryAsync(Answer answer, CancellationToken cancellationToken)
    {
        Draft draft = Draft.Of(answer);
        if (draft.Texts.IsEmpty || !_prompts.Words.TryGetValue(answer.Language, out NeutralWords? words))
        {
            return null;
        }

        var guard = new FactGuard(words, FactNames.Of(_knowledge, answer.Language), Prompt.MaxCharacters);
        ModelRequest request = ModelRequest.Of(Prompt, draft, words, guard, "");
        long started = _time.GetTimestamp();
        ChatResponse response;
        try
        {
            response = await _client.GetResponseAsync(request.Messages(), request.Settings(), cancellationToken);
        }
        catch (Exception error) when (error is ClientResultException or HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new PromptTrial(draft, request.Data, null, error is TaskCanceledException ? Refusal.TimedOut : Refusal.Failed, error.Message, [], _time.GetElapsedTime(started), 0);
        }

        Verdict verdict = response.FinishReason == ChatFinishReason.Length ? new Verdict(Refusal.Truncated, [])
            : ModelReply.Read(response.Text) is { } texts ? guard.Judge(draft, texts)
            : new Verdict(Refusal.NotJson, []);
        return new PromptTrial(draft, request.Data, response.Text, verdict.Refusal, "", verdict.Texts, _time.GetElapsedTime(started), response.Usage?.TotalTokenCount ?? 0);
    }

    public void Dispose() => _client.Dispose();

    private static PromptLoadResult Load(FileInfo prompt)
    {
        try
        {
            return PromptLoader.Load(prompt.DirectoryName!, prompt.Name);
        }
        catch (IOException error)
        {
            throw CommandFailure.BadInput($"{prompt.FullName} cannot be read: {error.Message}", error);
        }
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable($"{RephrasingOptions.Section}__{name}");
}
