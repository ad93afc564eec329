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
            if (work.Tokens[i].Has(TokenFlags.AfterSentence) || AsksAnew(work, start, i))
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

    /// <summary>
    /// Whether a second ask begins within a sentence. The first part must be an ask itself: "I know Java, what am I missing" is one.
    /// </summary>
    private static bool AsksAnew(Workspace work, int start, int i)
    {
        bool begins = work.CueStarts(i, CueKind.Asking) && !work.CueEnds(i - 1, CueKind.Asking)
            && (work.Tokens[i].Has(TokenFlags.AfterPause) || work.CueEnds(i - 1, CueKind.Joining)) && i - start >= FewestWords;
        for (int before = start; before < i - 1 && begins; before++)
        {
            if (work.CueStarts(before, CueKind.Asking))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(Workspace work, int start, int end)
    {
        // "what is an SRE and | how do I become one": the word between belongs to neither.
        while (end - start > 1 && end < work.Tokens.Count && work.CueEnds(end - 1, CueKind.Joining) && work.CueStarts(end - 1, CueKind.Joining))
        {
            end--;
        }

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
