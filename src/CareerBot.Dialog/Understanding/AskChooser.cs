using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Dialog.Understanding;

/// <summary>Decides which clauses of a message are asks that get an answer. The precedence, first to last: an instruction to the bot or a request under pay law, questions of ours, the rest.</summary>
internal static class AskChooser
{
    /// <summary>Indexes of the clauses to answer, in their order; never empty unless there are no clauses.</summary>
    public static ImmutableArray<int> Choose(Workspace work, ImmutableArray<UtteranceClass> classes)
    {
        ReadOnlySpan<Clause> clauses = CollectionsMarshal.AsSpan(work.Clauses);
        if (clauses.Length <= 1)
        {
            return clauses.IsEmpty ? [] : [0];
        }

        for (int i = 0; i < clauses.Length; i++)
        {
            UtteranceClass of = classes[clauses[i].Label];
            bool decidesAll = of.IsOutside && of.Kind is ReadingRules.InstructionKind or ReadingRules.PayInformationKind;
            if (decidesAll && clauses[i].LabelProbability >= ReadingRules.Instruction)
            {
                return [i];
            }
        }

        bool anyPut = false;
        bool anyQuestion = false;
        float surest = 0;
        for (int i = 0; i < clauses.Length; i++)
        {
            anyQuestion |= IsOurs(work, clauses[i], classes) && classes[clauses[i].Label].IsInScope;
        }

        for (int i = 0; i < clauses.Length; i++)
        {
            bool put = IsOurs(work, clauses[i], classes) && clauses[i].LooksLikeAsk && !IsPreface(clauses[i]);
            anyPut |= put;
            surest = put && classes[clauses[i].Label].Turn == UtteranceTurn.Whole ? MathF.Max(surest, clauses[i].Confidence) : surest;
        }

        var asks = ImmutableArray.CreateBuilder<int>(2);
        for (int i = 0; i < clauses.Length; i++)
        {
            bool goesOn = classes[clauses[i].Label].Turn != UtteranceTurn.Whole;
            bool story = surest >= ReadingRules.Outspoken && (goesOn ? asks.Count == 0 : clauses[i].Confidence < surest / 2);
            if (IsOurs(work, clauses[i], classes) && !IsPreface(clauses[i]) && !story && (!anyPut || clauses[i].LooksLikeAsk || (asks.Count > 0 && goesOn)))
            {
                asks.Add(i);
            }
        }

        return asks.Count > 0 ? asks.DrainToImmutable() : [BestOfTheRest(work, clauses, classes)];

        // "I hope this is the right place to ask": beside a question it calls for no help.
        bool IsPreface(in Clause clause) => anyQuestion && classes[clause.Label] is { Intent: Intent.Help, Turn: UtteranceTurn.Whole };
    }

    /// <summary>Whether a clause is one of our questions, surely enough.</summary>
    public static bool IsOurs(Workspace work, in Clause clause, ImmutableArray<UtteranceClass> classes)
    {
        UtteranceClass of = classes[clause.Label];
        return !of.IsOutside && of.Intent != Intent.SmallTalk && IsSure(work, clause, of);
    }

    /// <summary>Whether the class of a clause is believed; what is declined needs no belief.</summary>
    public static bool IsSure(Workspace work, in Clause clause, UtteranceClass of)
    {
        if (of.IsOutside)
        {
            return true;
        }

        if (of.Turn != UtteranceTurn.Whole)
        {
            return clause.LabelProbability >= ReadingRules.FloorForTurn;
        }

        if (of.Intent == Intent.SmallTalk && !clause.HasDomain && !clause.LooksLikeAsk && clause.LabelProbability >= ReadingRules.ClearTalk)
        {
            return clause.Confidence >= ReadingRules.FloorForClearTalk;
        }

        if (of.Intent is Intent.SmallTalk or Intent.Help or Intent.Clarify)
        {
            return clause.Confidence >= ReadingRules.FloorForTalk;
        }

        bool pointsBack = false;
        for (int i = clause.Start; i < clause.End; i++)
        {
            pointsBack |= work.CueStarts(i, CueKind.PointingBack);
        }

        return clause.Confidence >= (clause.HasRole ? ReadingRules.FloorWithRole : clause.HasSkill ? ReadingRules.FloorWithSkill : clause.HasDomain || pointsBack ? ReadingRules.Floor : ReadingRules.FloorWithoutDomain);
    }

    /// <summary>
    /// Of clauses that are all not ours: a declined question before small talk, one put as a question before a remark, the surer before the less sure.
    /// What is only like small talk is a remark: "Good morning! I hope you have a pleasant week."
    /// </summary>
    private static int BestOfTheRest(Workspace work, ReadOnlySpan<Clause> clauses, ImmutableArray<UtteranceClass> classes)
    {
        int best = 0;
        float most = -1;
        for (int i = 0; i < clauses.Length; i++)
        {
            UtteranceClass of = classes[clauses[i].Label];
            bool likeTalk = of.Intent == Intent.SmallTalk && !clauses[i].HasDomain && !IsSure(work, clauses[i], of);
            float weight = likeTalk ? 0 : clauses[i].LabelProbability + (of.Intent == Intent.SmallTalk ? 0 : 1) + (clauses[i].LooksLikeAsk ? 2 : 0);
            if (weight > most)
            {
                best = i;
                most = weight;
            }
        }

        return best;
    }
}
