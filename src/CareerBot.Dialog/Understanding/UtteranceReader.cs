using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CareerBot.Dialog.Understanding.Curated;
using CareerBot.Dialog.Understanding.Entities;
using CareerBot.Dialog.Understanding.Statistics;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Dialog.Understanding;

/// <summary>
/// Reads a message of one language: words, then what they name, then clauses, then what each clause asks. Everything it knows comes
/// from the knowledge base; the same text gives the same drafts on every machine.
/// </summary>
internal sealed class UtteranceReader
{
    private readonly Lexicon _lexicon;
    private readonly MentionFinder _mentions;
    private readonly ModelWords _words;
    private readonly IntentModel _model;
    private readonly ImmutableArray<UtteranceClass> _classes;
    private readonly int _personPay;
    private readonly DraftWriter _drafts;
    private readonly CuratedIndex? _curated;

    public UtteranceReader(KnowledgeBase knowledge, Language language)
    {
        _lexicon = new Lexicon(knowledge, language);
        _mentions = new MentionFinder(_lexicon);
        _words = new ModelWords(_lexicon);
        _drafts = new DraftWriter(_lexicon);
        _model = Train(knowledge.Phrases[language.Code]);
        _classes = [.. _model.Labels.Select(UtteranceClass.Of)];
        _personPay = IndexOfKind(ReadingRules.PersonPayKind);
        _curated = knowledge.Answers.IsEmpty ? null : CuratedIndex.Of(knowledge.Answers, knowledge.Phrases[language.Code], _lexicon, (text, work) => FindNames(text, work, placeholders: true));
    }

    /// <summary>The asks of a message, in their order; never empty. The drafts are complete but for the conversation.</summary>
    public Reading Read(string text, DateOnly today, Workspace work, ReadingTrace? trace)
    {
        work.Today = today;
        FindNames(text, work, placeholders: false);
        ClauseSplitter.Split(work);
        trace?.Words(work, _lexicon);
        Classify(work, trace);
        return new Reading(_drafts.Write(work, AskChooser.Choose(work, _classes), _classes), _curated?.Find(work) ?? []);
    }

    private void FindNames(string text, Workspace work, bool placeholders)
    {
        work.Clear();
        _lexicon.Tokenizer.Read(text, work.Tokens, placeholders);
        _lexicon.LookUp(work.Tokens);
        _mentions.Find(work);
    }

    private IntentModel Train(ImmutableArray<Phrase> phrases)
    {
        var work = new Workspace();
        var lines = new List<LabelledText>(phrases.Length);
        foreach (Phrase phrase in phrases)
        {
            FindNames(phrase.Text, work, placeholders: true);
            _words.Write(work, 0, work.Tokens.Count, jobsAsRoles: false);
            lines.Add(new LabelledText(work.ModelText.ToString(), phrase.Label));
        }

        return IntentModel.Train(lines, ReadingRules.Training);
    }

    private void Classify(Workspace work, ReadingTrace? trace)
    {
        Span<float> probabilities = stackalloc float[_classes.Length];
        foreach (ref Clause clause in CollectionsMarshal.AsSpan(work.Clauses))
        {
            _words.Write(work, clause.Start, clause.End, jobsAsRoles: false);
            Score(work, ref clause, probabilities);
            trace?.Clause(work, clause, probabilities, _classes, _model);
            bool namesJob = clause.HasRole || clause.HasOtherJob;
            if (!namesJob && _classes[clause.Label].Intent.IsAboutPay() && _personPay >= 0 && probabilities[_personPay] >= ReadingRules.DoubtAboutPerson)
            {
                trace?.Add("rule: pay, no job, and much like a person's pay");
                clause.LabelProbability = probabilities[_personPay];
                clause.Label = _personPay;
            }

            UtteranceClass of = _classes[clause.Label];
            bool lacksRole = of.Turn == UtteranceTurn.Whole && of.Intent == Intent.Clarify;
            if (!lacksRole && (!of.IsOutside || of.Kind is not (ReadingRules.GeneralKind or ReadingRules.PersonPayKind)))
            {
                continue;
            }

            if (clause.HasRole && of.Kind == ReadingRules.GeneralKind
                && (clause.BestInScopeProbability >= ReadingRules.DoubtWithRole || (clause.HasPay && _classes[clause.BestInScope].Intent.IsAboutPay())))
            {
                trace?.Add("rule: a role is named, and the words are only unusual");
                clause.Label = clause.BestInScope;
                clause.LabelProbability = clause.BestInScopeProbability;
            }
            else if (_words.Write(work, clause.Start, clause.End, jobsAsRoles: true))
            {
                // "what does a plumber earn" asks like one of ours; that the job is unknown is said later.
                Clause asIfRole = clause;
                Score(work, ref asIfRole, probabilities);
                if (_classes[asIfRole.Label].IsInScope && _classes[asIfRole.Label].Intent != Intent.RoleCompare && asIfRole.Confidence >= ReadingRules.Outspoken)
                {
                    trace?.Add("rule: another job is asked about as if it were a role");
                    trace?.Clause(work, asIfRole, probabilities, _classes, _model);
                    clause = asIfRole;
                }
            }
        }
    }

    private void Score(Workspace work, ref Clause clause, Span<float> probabilities)
    {
        clause.Confidence = _model.Score(work.ModelText, probabilities);
        clause.Label = IndexOfLargest(probabilities, static _ => true);
        clause.LabelProbability = probabilities[clause.Label];
        clause.BestInScope = IndexOfLargest(probabilities, label => _classes[label].IsInScope);
        clause.BestInScopeProbability = probabilities[clause.BestInScope];
    }

    private int IndexOfKind(string kind)
    {
        for (int i = 0; i < _classes.Length; i++)
        {
            if (_classes[i].Kind == kind)
            {
                return i;
            }
        }

        return -1;
    }

    private static int IndexOfLargest(ReadOnlySpan<float> values, Func<int, bool> counts)
    {
        int best = 0;
        float most = float.NegativeInfinity;
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] > most && counts(i))
            {
                best = i;
                most = values[i];
            }
        }

        return best;
    }
}
