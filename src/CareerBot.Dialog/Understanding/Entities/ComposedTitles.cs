using CareerBot.Dialog.Understanding.Words;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialog.Understanding.Entities;

/// <summary>Finds titles that nobody listed, put together from a core and a head: "server side java developer", "engineer, backend".</summary>
internal sealed class ComposedTitles(Lexicon lexicon)
{
    private const int MostTitleWords = 6;

    /// <summary>Titles put together from a core and a head: "server side java developer", "engineer, backend".</summary>
    public void Find(Workspace work)
    {
        TokenList tokens = work.Tokens;
        for (int head = 0; head < tokens.Count; head++)
        {
            ulong groups = lexicon.HeadGroupsOf(tokens[head]);
            if (groups == 0)
            {
                continue;
            }

            int first = head;
            while (first > 0 && head - first < MostTitleWords && !tokens[first].Has(TokenFlags.AfterSentence))
            {
                first--;
            }

            // The core that begins furthest to the left and reaches the head over words that do not matter.
            bool found = false;
            for (int start = first; start < head && !found; start++)
            {
                found = TryCore(work, start, head, groups, head + 1);
            }

            if (!found && head + 1 < tokens.Count && !tokens[head + 1].Has(TokenFlags.AfterSentence))
            {
                bool linked = tokens[head + 1].Has(TokenFlags.AfterPause) || work.CueStarts(head + 1, CueKind.Function);
                int after = head + 1 + (work.CueStarts(head + 1, CueKind.Function) ? 1 : 0);
                if (linked && after < tokens.Count)
                {
                    TryCoreAfter(work, after, head, groups);
                }
            }
        }
    }

    private bool TryCore(Workspace work, int start, int head, ulong groups, int end)
    {
        TokenList tokens = work.Tokens;
        int node = PhraseTrie<int>.Root;
        int best = -1;
        int coreEnd = start;
        for (int j = start; j < head; j++)
        {
            node = lexicon.Cores.Step(node, tokens[j]);
            if (node < 0)
            {
                break;
            }

            if (lexicon.Cores.ValuesAt(node) is { } values && AreNeutral(work, j + 1, head))
            {
                foreach (int composed in values)
                {
                    if ((lexicon.HeadGroupsOf(composed) & groups) != 0)
                    {
                        best = composed;
                        coreEnd = j + 1;
                    }
                }
            }
        }

        if (best >= 0 && HasListedTitle(work, start, coreEnd, end))
        {
            // "platform data engineer" is a data engineer, for that title is listed and says more than its parts.
            return true;
        }

        if (best >= 0)
        {
            AddTitle(work, best, start, end - start);
        }

        return best >= 0;
    }

    /// <summary>Whether a listed name ends with the same head and either covers the whole or shares nothing with the core.</summary>
    private static bool HasListedTitle(Workspace work, int start, int coreEnd, int end)
    {
        foreach (Mention listed in work.Candidates)
        {
            if (listed.Kind == EntityKind.Role && listed.End == end && (listed.Start <= start || listed.Start >= coreEnd) && listed.Start < end - 1)
            {
                return true;
            }
        }

        return false;
    }

    private void TryCoreAfter(Workspace work, int start, int head, ulong groups)
    {
        int node = PhraseTrie<int>.Root;
        int best = -1;
        int end = start;
        for (int j = start; j < work.Tokens.Count && !work.Tokens[j].Has(TokenFlags.AfterSentence); j++)
        {
            node = lexicon.Cores.Step(node, work.Tokens[j]);
            if (node < 0)
            {
                break;
            }

            foreach (int composed in lexicon.Cores.ValuesAt(node) ?? [])
            {
                if ((lexicon.HeadGroupsOf(composed) & groups) != 0)
                {
                    best = composed;
                    end = j + 1;
                }
            }
        }

        // "developer for mobile" is one; "engineer with data" and a longer phrase that only passes by are not.
        bool isLast = end >= work.Tokens.Count || work.Tokens[end].Has(TokenFlags.AfterSentence) || work.Tokens[end].Has(TokenFlags.AfterPause)
            || (lexicon.Vocabulary.TraitsOf(work.Tokens[end]) & WordTraits.Function) != 0;
        if (best >= 0 && isLast)
        {
            AddTitle(work, best, head, end - head);
        }
    }

    private void AddTitle(Workspace work, int composed, int start, int length)
    {
        ComposedTitle title = lexicon.Composed[composed];
        work.Candidates.Add(title.Roles.Length switch
        {
            0 => new Mention { Kind = EntityKind.Occupation, Target = -1, Start = start, Length = length, Fits = true },
            1 => new Mention { Kind = EntityKind.Role, Target = lexicon.Roles.IndexOf(title.Roles[0]), Start = start, Length = length, Fits = true },
            _ => new Mention { Kind = EntityKind.AmbiguousRole, Target = lexicon.AmbiguousTargetOf(composed), Start = start, Length = length, Fits = true },
        });
    }

    /// <summary>Whether all tokens between are words that do not change a title: neutral words, levels, skills.</summary>
    private bool AreNeutral(Workspace work, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            bool neutral = lexicon.HeadGroupsOf(work.Tokens[i]) != 0 || (lexicon.Vocabulary.TraitsOf(work.Tokens[i]) & WordTraits.Neutral) != 0;
            for (int c = 0; c < work.Candidates.Count && !neutral; c++)
            {
                neutral = work.Candidates[c].Kind is EntityKind.Skill or EntityKind.Level && work.Candidates[c].Covers(i);
            }

            if (!neutral)
            {
                return false;
            }
        }

        return true;
    }
}
