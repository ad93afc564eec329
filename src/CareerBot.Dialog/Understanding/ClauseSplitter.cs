using CareerBot.Dialog.Understanding.Entities;
using CareerBot.Dialog.Understanding.Words;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialog.Understanding;

/// <summary>Cuts a message where one thing ends and the next begins: at sentences, and where "and" or a pause is followed by a new ask.</summary>
internal static class ClauseSplitter
{
    /// <summary>A stretch shorter than this is no clause of its own: "and how", "what and why".</summary>
    private const int FewestWords = 3;

    public static void Split(Workspace work)
    {
        int start = 0;
        for (int i = 1; i < work.Tokens.Count; i++)
        {
            bool sentence = work.Tokens[i].Has(TokenFlags.AfterSentence);
            bool asksAnew = work.CueStarts(i, CueKind.Asking)
                && (work.Tokens[i].Has(TokenFlags.AfterPause) || (work.CueEnds(i - 1, CueKind.Joining) && i - start >= FewestWords));
            if (sentence || asksAnew)
            {
                Add(work, start, i);
                start = i;
            }
        }

        if (work.Tokens.Count > start)
        {
            Add(work, start, work.Tokens.Count);
        }
    }

    private static void Add(Workspace work, int start, int end)
    {
        var clause = new Clause { Start = start, End = end };
        for (int i = start; i < end; i++)
        {
            clause.LooksLikeAsk |= work.CueStarts(i, CueKind.Asking) || work.Tokens[i].Has(TokenFlags.BeforeQuestionMark);
            clause.HasDomain |= work.CueStarts(i, CueKind.Pay) || work.CueStarts(i, CueKind.Domain);
        }

        foreach (Mention mention in work.Mentions)
        {
            clause.HasDomain |= mention.Start >= start && mention.Start < end
                && mention.Kind is EntityKind.Role or EntityKind.AmbiguousRole or EntityKind.Skill or EntityKind.Occupation;
        }

        work.Clauses.Add(clause);
    }
}
