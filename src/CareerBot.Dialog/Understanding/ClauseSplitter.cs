using CareerBot.Dialog.Understanding.Entities;
using CareerBot.Dialog.Understanding.Words;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialog.Understanding;

/// <summary>Cuts a message where one thing ends and the next begins: at sentences, and where "and" or a pause is followed by a new ask.</summary>
internal static class ClauseSplitter
{
    /// <summary>A stretch shorter than this is no clause of its own: "and how", "what and why".</summary>
    private const int FewestWords = 3;

    /// <summary>A message this short without any word or mark of asking is a pile of keywords: "backend. germany. salary".</summary>
    private const int KeywordPile = 12;

    /// <summary>At most so many words before a pause are a preface: "ok, what …", "different topic: what …".</summary>
    private const int LongestPreface = 4;

    public static void Split(Workspace work)
    {
        bool pile = work.Tokens.Count <= KeywordPile && !AnyAsking(work, 0, work.Tokens.Count);
        int start = 0;
        for (int i = 1; i < work.Tokens.Count && !pile; i++)
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
    /// Whether a second ask begins within a sentence. The first part must be an ask itself, or only a preface: "I know Java, what am I
    /// missing" is one ask.
    /// </summary>
    private static bool AsksAnew(Workspace work, int start, int i)
    {
        bool pause = work.Tokens[i].Has(TokenFlags.AfterPause);
        if (!work.CueStarts(i, CueKind.Asking) || work.CueEnds(i - 1, CueKind.Asking) || !(pause || work.CueEnds(i - 1, CueKind.Joining)))
        {
            return false;
        }

        if (pause && i - start <= LongestPreface && !AnyMention(work, start, i))
        {
            return true;
        }

        return i - start >= FewestWords && (AnyAsking(work, start, i - 1) || IsKeywordAsk(work, start, i));
    }

    private static bool AnyAsking(Workspace work, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (work.CueStarts(i, CueKind.Asking) || work.Tokens[i].Has(TokenFlags.BeforeQuestionMark))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AnyMention(Workspace work, int start, int end)
    {
        foreach (Mention mention in work.Mentions)
        {
            if (mention.Start >= start && mention.Start < end)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"backend salary in germany": a role and what is asked of it, and nothing about the asker.</summary>
    private static bool IsKeywordAsk(Workspace work, int start, int end)
    {
        bool asks = false;
        bool own = false;
        for (int i = start; i < end; i++)
        {
            asks |= work.CueStarts(i, CueKind.Pay) || work.CueStarts(i, CueKind.Domain);
            own |= work.CueStarts(i, CueKind.Own);
        }

        bool role = false;
        foreach (Mention mention in work.Mentions)
        {
            role |= mention.Start >= start && mention.Start < end && mention.Kind is EntityKind.Role or EntityKind.AmbiguousRole;
        }

        return asks && role && !own;
    }

    private static void Add(Workspace work, int start, int end)
    {
        // "what is an SRE and | how do I become one": the word between belongs to neither.
        while (end - start > 1 && end < work.Tokens.Count && work.CueEnds(end - 1, CueKind.Joining) && work.CueStarts(end - 1, CueKind.Joining))
        {
            end--;
        }

        var clause = new Clause { Start = start, End = end, LooksLikeAsk = AnyAsking(work, start, end) };
        for (int i = start; i < end; i++)
        {
            clause.HasPay |= work.CueStarts(i, CueKind.Pay);
            clause.HasDomain |= clause.HasPay || work.CueStarts(i, CueKind.Domain);
        }

        foreach (Mention mention in work.Mentions)
        {
            clause.HasRole |= mention.Start >= start && mention.Start < end && mention.Kind is EntityKind.Role;
            clause.HasOtherJob |= mention.Start >= start && mention.Start < end && mention.Kind is EntityKind.AmbiguousRole or EntityKind.Occupation;
            clause.HasSkill |= mention.Start >= start && mention.Start < end && mention.Kind is EntityKind.Skill;
            clause.HasDomain |= mention.Start >= start && mention.Start < end
                && mention.Kind is EntityKind.Role or EntityKind.AmbiguousRole or EntityKind.Skill or EntityKind.Occupation;
        }

        work.Clauses.Add(clause);
    }
}
