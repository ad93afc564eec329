using System.Collections.Frozen;
using System.Collections.Immutable;
using CareerBot.Knowledge;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Prompts;
using CareerBot.Messages;
using CareerBot.Rephrasing.Asking;
using CareerBot.Rephrasing.Drafting;
using CareerBot.Rephrasing.Guarding;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Logging;

namespace CareerBot.Rephrasing;

/// <summary>Has the sentences of an answer worded anew, in time and without touching a fact; or gives the answer back as it is.</summary>
internal sealed class Rephraser(
    CurrentRephrasing settings, PromptLibrary prompts, IKnowledgeSource source, ModelCalls calls, HybridCache cache, RephrasingMeter meter, TimeProvider time, ILogger<Rephraser> logger)
{
    /// <summary>Questions are many: a rewording for one is kept for as long as somebody may ask it again at once.</summary>
    private static readonly TimeSpan KeepWithQuestion = TimeSpan.FromMinutes(10);

    private volatile Names? _names;

    /// <summary>Rewords an answer, if that is on for its channel and language.</summary>
    /// <param name="answer">The answer. All of it but its own sentences comes back as it is.</param>
    /// <param name="channel">Where it goes.</param>
    /// <param name="question">What was typed; null when it names a person or must not leave for another reason.</param>
    /// <param name="cancellationToken">The asker no longer waits.</param>
    public async Task<Answer> RephraseAsync(Answer answer, string channel, string? question, CancellationToken cancellationToken)
    {
        RephrasingOptions options = settings.Options;
        if (!options.IsOnFor(channel, answer.Language))
        {
            return answer;
        }

        PromptSet set = prompts.Current;
        if (!set.Words.TryGetValue(answer.Language, out NeutralWords? words))
        {
            return answer;
        }

        Draft draft = Draft.Of(answer);
        if (draft.Texts.IsEmpty)
        {
            meter.Answered(Refusal.NothingToReword, answer.Language);
            return answer;
        }

        var guard = new FactGuard(words, NamesOf(answer.Language), set.Rephrase.MaxCharacters);
        ModelRequest request = ModelRequest.Of(set.Rephrase, draft, words, guard, options.IncludeQuestion && question is not null ? QuestionWords.Of(question, words) : "");
        try
        {
            // The time begins before the call does. Whoever is not answered in it has the draft; the call runs on for the next such answer, within its own limit.
            using var budget = new CancellationTokenSource(options.Timeout, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, budget.Token);
            string reply = await ReplyAsync(request, draft, guard, options).WaitAsync(either.Token);

            // Also what comes from the cache, which others can write to, and which does not know these facts.
            ImmutableArray<string> texts = Judged(reply, draft, guard);
            meter.Answered(Refusal.None, answer.Language);

            // A model may find that nothing can be said better: then it had no part in the words.
            return draft.Texts.Select(text => text.Masked).SequenceEqual(texts, StringComparer.Ordinal) ? answer : draft.Reword(answer, texts);
        }
        catch (RefusedException refused)
        {
            Note(refused.Refusal, refused.Message);
            return answer;
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // The optional step: whatever happens to it (a store of the cache is away, the time ran out), the draft is an answer.
            Note(error is OperationCanceledException or TimeoutException ? Refusal.TimedOut : Refusal.Failed, error.GetType().Name);
            return answer;
        }

        void Note(Refusal refusal, string detail)
        {
            meter.Answered(refusal, answer.Language);
            RephrasingLog.Refused(logger, refusal, detail, set.Rephrase.Fingerprint, answer.Language);
        }
    }

    /// <summary>The texts of a reply that holds.</summary>
    /// <exception cref="RefusedException">It does not hold.</exception>
    private static ImmutableArray<string> Judged(string reply, Draft draft, FactGuard guard)
    {
        if (ModelReply.Read(reply) is not { } texts)
        {
            throw new RefusedException(Refusal.NotJson);
        }

        Verdict verdict = guard.Judge(draft, texts);
        return verdict.Refusal == Refusal.None ? verdict.Texts : throw new RefusedException(verdict.Refusal);
    }

    /// <summary>A reply that holds, kept or new. It takes as long as a call may; whoever waits for it gives up sooner.</summary>
    private async Task<string> ReplyAsync(ModelRequest request, Draft draft, FactGuard guard, RephrasingOptions options)
    {
        TimeSpan keepFor = request.HasQuestion && options.KeepFor > KeepWithQuestion ? KeepWithQuestion : options.KeepFor;

        // Those who ask the same at the same time share a call. What is refused is thrown, and so not kept.
        return await cache.GetOrCreateAsync(
            request.CacheKey(options.Deployment ?? ""),
            async _ =>
            {
                long began = time.GetTimestamp();
                try
                {
                    string written = await calls.AskAsync(request);
                    Judged(written, draft, guard);
                    NoteIfLate(began, Refusal.None, "");
                    return written;
                }
                catch (RefusedException refused)
                {
                    NoteIfLate(began, refused.Refusal, refused.Message);
                    throw;
                }
            },
            new HybridCacheEntryOptions { Expiration = keepFor, LocalCacheExpiration = keepFor });

        void NoteIfLate(long began, Refusal refusal, string detail)
        {
            TimeSpan took = time.GetElapsedTime(began);
            if (took > options.Timeout)
            {
                meter.Late(refusal, draft.Language);
                RephrasingLog.Late(logger, (int)took.TotalMilliseconds, refusal, detail, request.Prompt.Fingerprint, draft.Language);
            }
        }
    }

    private FrozenSet<string> NamesOf(string language)
    {
        KnowledgeBase knowledge = source.Knowledge;
        if (_names is not { } names || names.Of != knowledge)
        {
            _names = names = new Names(knowledge, knowledge.Languages.Keys.ToFrozenDictionary(code => code, code => FactNames.Of(knowledge, code), StringComparer.Ordinal));
        }

        return names.ByLanguage.GetValueOrDefault(language, FrozenSet<string>.Empty);
    }

    private sealed record Names(KnowledgeBase Of, FrozenDictionary<string, FrozenSet<string>> ByLanguage);
}
