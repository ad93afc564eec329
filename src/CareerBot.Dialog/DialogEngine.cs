using System.Collections.Frozen;
using CareerBot.Dialog.Answering;
using CareerBot.Dialog.Context;
using CareerBot.Dialog.Understanding;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using CareerBot.Salaries;

namespace CareerBot.Dialog;

/// <summary>
/// Understands and answers: text → reading → question → answer. Start reading here. Pure and deterministic: no clock, no I/O, no
/// channel; the same text, talk, knowledge and book give the same answer on every machine. Safe for any number of threads.
/// </summary>
public sealed class DialogEngine
{
    private readonly FrozenDictionary<string, Voice> _voices;
    private readonly WorkspacePool _workspaces = new();

    /// <summary>Makes the engine ready for a knowledge base; it trains the statistical part, which takes a moment.</summary>
    public DialogEngine(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        Knowledge = knowledge;
        _voices = knowledge.Languages.Values.ToFrozenDictionary(
            language => language.Code,
            language =>
            {
                var phrases = new Phrasebook(knowledge, language);
                return new Voice(new UtteranceReader(knowledge, language), new QuestionResolver(language.Code), new AnswerWriter(phrases), phrases);
            },
            StringComparer.Ordinal);
    }

    /// <summary>What it knows.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>Answers one message of a conversation.</summary>
    /// <param name="text">What was typed; above <see cref="InboundMessage.MaxTextLength"/> it is cut.</param>
    /// <param name="talk">What the conversation was about so far.</param>
    /// <param name="book">Published pay.</param>
    /// <param name="sees">The narrowest audience whose figures the asker may see.</param>
    /// <param name="now">When it was asked.</param>
    /// <param name="locale">BCP 47 language that the asker reads, or null.</param>
    /// <param name="trace">Receives the reasons, or null.</param>
    public Turn Answer(string text, Talk talk, SalaryBook book, Audience sees, DateTimeOffset now, string? locale = null, ReadingTrace? trace = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(book);
        Voice voice = VoiceFor(locale);
        Talk soFar = talk.At(now);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        Reading reading = Read(voice, text, today, trace);
        Question question = voice.Resolver.Resolve(reading.Drafts, soFar, trace);
        if (!reading.Curated.IsEmpty && CuratedChoice.Choose(reading, question, soFar, sees, trace) is { } curated)
        {
            question = CuratedChoice.AskedOf(question, curated);
        }

        question = reading.NamesPerson ? question with { NamesPerson = true } : question;
        trace?.Add($"question: {question.Intent.Name()}");
        Answer answer = voice.Writer.Write(question, book, sees, today, isFirst: soFar.Turns == 0, reading.ConcernsWork);
        return new Turn(question, answer, soFar.After(question, now).Listing(question.Also.IsEmpty ? RoleLists.Of(question, Knowledge) : [], question));
    }

    /// <summary>Answers a question that is understood already, as a check of the book asks it.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="book">The pay to answer from.</param>
    /// <param name="sees">The narrowest audience whose figures the asker may see.</param>
    /// <param name="today">The day of asking.</param>
    public Answer Answer(Question question, SalaryBook book, Audience sees, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(book);
        return VoiceFor(question.Language).Writer.Write(question, book, sees, today, isFirst: false, concernsWork: true);
    }

    /// <summary>A band as answers show it.</summary>
    /// <param name="band">The band, whoever may see it.</param>
    /// <param name="locale">BCP 47 language to say it in, or null.</param>
    /// <returns>Null when the knowledge base does not have its role or its country any more.</returns>
    public PayRange? Show(Band band, string? locale)
    {
        ArgumentNullException.ThrowIfNull(band);
        return Knowledge.Roles.ContainsKey(band.Role) && Knowledge.Countries.ContainsKey(band.Location) ? VoiceFor(locale).Phrases.Range(band) : null;
    }

    private Reading Read(Voice voice, string text, DateOnly today, ReadingTrace? trace)
    {
        Workspace work = _workspaces.Rent();
        try
        {
            return voice.Reader.Read(text.Length <= InboundMessage.MaxTextLength ? text : text[..InboundMessage.MaxTextLength], today, work, trace);
        }
        finally
        {
            _workspaces.Return(work);
        }
    }

    /// <summary>The language asked for, by its exact code or its first part; else the default.</summary>
    private Voice VoiceFor(string? locale)
    {
        if (locale is not null)
        {
            string primary = locale.Split('-', '_')[0];
            if (_voices.TryGetValue(locale, out Voice? exact) || _voices.TryGetValue(primary, out exact))
            {
                return exact;
            }
        }

        return _voices[Language.Default];
    }

    private sealed record Voice(UtteranceReader Reader, QuestionResolver Resolver, AnswerWriter Writer, Phrasebook Phrases);
}
