using CareerBot.Dialog.Understanding.Words;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialog.Understanding.Entities;

/// <summary>
/// Finds what a message names. Names of the lexicon and titles put together from parts compete; the longest wins. Names that are
/// also ordinary words are believed only beside fitting words; what is left over may be another job or a person.
/// </summary>
internal sealed class MentionFinder(Lexicon lexicon)
{
    private const int MostTitleWords = 6;

    /// <summary>Fills <see cref="Workspace.Mentions"/> from the tokens, which were looked up.</summary>
    public void Find(Workspace work)
    {
        FindCues(work);
        FindPlaceholders(work);
        FindNames(work, weak: false);
        FindTitles(work);
        AcceptLongest(work);
        FindNames(work, weak: true);
        AcceptLongest(work);
        FindOtherJobs(work);
        FindNumbers(work);
        PersonFinder.Find(work, lexicon);
        work.Mentions.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        MentionUses.Mark(work);
    }

    private void FindCues(Workspace work)
    {
        work.ClearCues();
        TokenList tokens = work.Tokens;
        for (int i = 0; i < tokens.Count; i++)
        {
            int node = PhraseTrie<CueKind>.Root;
            for (int j = i; j < tokens.Count && (j == i || !tokens[j].Has(TokenFlags.AfterSentence)); j++)
            {
                // Cues are function words: only as typed or corrected, never by dropping an ending.
                int next = lexicon.Cues.Step(node, tokens[j].Word);
                node = next >= 0 ? next : lexicon.Cues.Step(node, tokens[j].Correction);
                if (node < 0)
                {
                    break;
                }

                if (lexicon.Cues.ValuesAt(node) is { } kinds)
                {
                    foreach (CueKind kind in kinds)
                    {
                        work.AddCue(kind, i, j - i + 1);
                    }
                }
            }
        }
    }

    /// <summary>In training phrases, <c>{role}</c> stands for any role.</summary>
    private static void FindPlaceholders(Workspace work)
    {
        for (int i = 0; i < work.Tokens.Count; i++)
        {
            if (work.Tokens.Text(i)[0] == '{' && ModelWords.TryKindOf(work.Tokens.Text(i), out EntityKind kind))
            {
                var mention = new Mention { Kind = kind, Target = -1, Start = i, Length = 1 };
                work.Mentions.Add(mention);
                work.Cover(mention);
            }
        }
    }

    private void FindNames(Workspace work, bool weak)
    {
        TokenList tokens = work.Tokens;
        for (int i = 0; i < tokens.Count; i++)
        {
            int node = PhraseTrie<EntityName>.Root;
            for (int j = i; j < tokens.Count && (j == i || !tokens[j].Has(TokenFlags.AfterSentence)); j++)
            {
                node = lexicon.Names.Step(node, tokens[j]);
                if (node < 0)
                {
                    break;
                }

                if (lexicon.Names.ValuesAt(node) is { } names)
                {
                    foreach (EntityName name in names)
                    {
                        // Other jobs are looked for last, with the words before them.
                        if (name.Kind != EntityKind.Occupation && name.Weak == weak && (!weak || IsOwnWord(work, name, i, j + 1) || IsFitting(work, name, i, j + 1)))
                        {
                            work.Candidates.Add(new Mention { Kind = name.Kind, Target = name.Target, Start = i, Length = j - i + 1 });
                        }
                    }
                }
            }
        }
    }

    /// <summary>Whether a short form is no ordinary word after all: "devops" needs no context, "mobile" does.</summary>
    private bool IsOwnWord(Workspace work, EntityName name, int start, int end)
    {
        const int ShortestOwnWord = 2;
        if (name.Kind is not (EntityKind.Role or EntityKind.AmbiguousRole or EntityKind.Skill) || (start > 0 && work.Tokens[start - 1].Has(TokenFlags.Number)))
        {
            return false;
        }

        for (int i = start; i < end; i++)
        {
            WordTraits traits = lexicon.Vocabulary.TraitsOf(work.Tokens[i]);
            if (work.Tokens[i].Has(TokenFlags.Compounded))
            {
                // "full stack" was typed as two ordinary words.
                continue;
            }

            if ((traits & (WordTraits.Common | WordTraits.Function | WordTraits.Cue)) == 0 && work.Tokens[i].Length >= ShortestOwnWord)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words around a weak name speak for it.</summary>
    private bool IsFitting(Workspace work, EntityName name, int start, int end)
    {
        TokenList tokens = work.Tokens;
        (CueKind before, CueKind after) = name.Kind switch
        {
            EntityKind.Role or EntityKind.AmbiguousRole => (CueKind.BeforeRole, CueKind.AfterRole),
            EntityKind.Skill => (CueKind.BeforeSkill, CueKind.AfterSkill),
            EntityKind.Level => (CueKind.BeforeLevel, CueKind.AfterLevel),
            _ => (CueKind.BeforePlace, CueKind.AfterPlace),
        };
        bool startsSentence = tokens[start].Has(TokenFlags.AfterSentence);
        bool endsSentence = end >= tokens.Count || tokens[end].Has(TokenFlags.AfterSentence);
        if (startsSentence && endsSentence)
        {
            // Alone in a sentence: an answer to "which one?".
            return true;
        }

        if (name.Capitals && !startsSentence && IsSetOff(work, start, end, name))
        {
            return true;
        }

        if (end - start == 1 && name.Kind is EntityKind.Country or EntityKind.City && (lexicon.Vocabulary.TraitsOf(work.Tokens[start].Word) & WordTraits.Function) != 0)
        {
            // "it", "us", "in": such a word is a place only when it is written like one.
            return false;
        }

        if (end - start == 1 && name.Kind is EntityKind.Role or EntityKind.AmbiguousRole && (lexicon.Vocabulary.TraitsOf(work.Tokens[start].Word) & WordTraits.Function) != 0)
        {
            // "be" for backend engineer: "be salary", never "to be a tester".
            return (startsSentence && work.CueStarts(end, CueKind.AfterRole)) || IsInList(work, EntityKind.Role, start, end);
        }

        if (endsSentence && !startsSentence && work.Tokens[start - 1].Has(TokenFlags.AfterSentence) && work.CueEnds(start - 1, CueKind.Joining))
        {
            // "and full stack?"
            return true;
        }

        if (!endsSentence && (work.CueStarts(end, CueKind.KeepsOrdinary) || (name.Kind == EntityKind.Role && OccupationAt(work, end) > 0)))
        {
            // "a full stack of plates", "a security guard"
            return false;
        }

        if (start > 0 && work.Tokens[start - 1].Has(TokenFlags.Number) && name.Kind == EntityKind.Role)
        {
            // "5 pm"
            return false;
        }

        if (name.Kind is EntityKind.Role or EntityKind.AmbiguousRole && !startsSentence
            && (work.CueEnds(start - 1, CueKind.Correction) || work.CueEnds(start - 1, CueKind.Negation) || work.CueEnds(start - 1, CueKind.MoveFrom)
                || work.CueEnds(start - 1, CueKind.MoveTo) || work.CueEnds(start - 1, CueKind.Own)))
        {
            return true;
        }

        if ((!startsSentence && work.CueEnds(start - 1, before)) || (!endsSentence && work.CueStarts(end, after)))
        {
            return true;
        }

        // In a list with something of its kind: "java or go"; a level beside a role: "lead data engineer".
        bool touchesRoleBefore = !startsSentence && work.TryMentionAt(start - 1, out Mention left) && left.Kind is EntityKind.Role or EntityKind.AmbiguousRole;
        bool touchesRoleAfter = !endsSentence && work.TryMentionAt(end, out Mention right) && right.Kind is EntityKind.Role or EntityKind.AmbiguousRole;
        if (name.Kind is EntityKind.Level or EntityKind.Skill or EntityKind.Country or EntityKind.City && (touchesRoleAfter || (touchesRoleBefore && name.Kind != EntityKind.Skill)))
        {
            return true;
        }

        return IsInList(work, name.Kind, start, end);
    }

    /// <summary>Whether it is written with capitals that the rest of the message does not have.</summary>
    private static bool IsSetOff(Workspace work, int start, int end, EntityName name)
    {
        TokenFlags wanted = name.Kind is EntityKind.Role or EntityKind.Level || end - start > 1 || work.Tokens[start].Length > 1 ? TokenFlags.Capitalised : TokenFlags.None;
        if (name.Kind == EntityKind.Role && !work.Tokens[start].Has(TokenFlags.AllCapitals))
        {
            return false;
        }

        if (wanted != TokenFlags.None && !work.Tokens[start].Has(wanted))
        {
            return false;
        }

        int capitalised = 0;
        foreach (Token token in work.Tokens.All)
        {
            capitalised += token.Has(TokenFlags.Capitalised) ? 1 : 0;
        }

        return work.Tokens[start].Has(TokenFlags.Capitalised) && capitalised * 2 <= work.Tokens.Count;
    }

    private static bool IsInList(Workspace work, EntityKind kind, int start, int end)
    {
        int left = start - 1;
        if (left >= 0 && (work.CueEnds(left, CueKind.Joining) || work.CueEnds(left, CueKind.Comparing)))
        {
            left--;
        }
        else if (!work.Tokens[start].Has(TokenFlags.AfterPause))
        {
            left = -1;
        }

        if (left >= 0 && work.TryMentionAt(left, out Mention before) && before.Kind == kind)
        {
            return true;
        }

        int right = end;
        bool joined = work.CueStarts(right, CueKind.Joining) || work.CueStarts(right, CueKind.Comparing);
        if (joined)
        {
            right++;
        }
        else if (right >= work.Tokens.Count || !work.Tokens[right].Has(TokenFlags.AfterPause))
        {
            return false;
        }

        return work.TryMentionAt(right, out Mention after) && after.Kind == kind;
    }

    /// <summary>Titles put together from a core and a head: "server side java developer", "engineer, backend".</summary>
    private void FindTitles(Workspace work)
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
            0 => new Mention { Kind = EntityKind.Occupation, Target = -1, Start = start, Length = length },
            1 => new Mention { Kind = EntityKind.Role, Target = lexicon.Roles.IndexOf(title.Roles[0]), Start = start, Length = length },
            _ => new Mention { Kind = EntityKind.AmbiguousRole, Target = lexicon.AmbiguousTargetOf(composed), Start = start, Length = length },
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

    /// <summary>Moves candidates to mentions, longest first; what overlaps an accepted one is dropped.</summary>
    private static void AcceptLongest(Workspace work)
    {
        work.Candidates.Sort(static (a, b) =>
            a.Length != b.Length ? b.Length.CompareTo(a.Length) : a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Kind.CompareTo(b.Kind));
        foreach (Mention candidate in work.Candidates)
        {
            bool free = true;
            bool withinTitle = false;
            for (int i = candidate.Start; i < candidate.End; i++)
            {
                free &= !work.IsCovered(i);
            }

            if (!free && candidate.Kind == EntityKind.Level && candidate.Length == 1)
            {
                // "backend senior developer": the level stands within the title without being part of its name.
                withinTitle = work.TryMentionAt(candidate.Start, out Mention title)
                    && title.Kind is EntityKind.Role or EntityKind.AmbiguousRole && title.Length > 2 && candidate.Start > title.Start && candidate.End < title.End;
            }

            if (free || withinTitle)
            {
                work.Mentions.Add(candidate);
                work.Cover(candidate);
            }
        }

        work.Candidates.Clear();
    }

    /// <summary>Jobs that the knowledge base does not have: a word for a job, with the words before it that make it another one.</summary>
    private void FindOtherJobs(Workspace work)
    {
        TokenList tokens = work.Tokens;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (work.TryMentionAt(i, out Mention covering))
            {
                bool bareHead = covering.Kind == EntityKind.AmbiguousRole && covering.Length == 1;
                if (bareHead && WordsBefore(work, covering.Start) is > 0 and var before)
                {
                    Replace(work, covering, new Mention { Kind = EntityKind.Occupation, Target = -1, Start = covering.Start - before, Length = covering.Length + before });
                }

                continue;
            }

            int length = OccupationAt(work, i);
            bool isOurWord = length == 1 && (lexicon.Vocabulary.TraitsOf(tokens[i]) & WordTraits.Phrase) != 0;
            if (isOurWord && !work.CueEnds(i - 1, CueKind.Article))
            {
                // "recruiters" in "what do recruiters look for"; with an article it is a job that is asked about.
                length = 0;
            }

            bool isHead = length == 0 && lexicon.HeadGroupsOf(tokens[i]) != 0;
            if (isHead)
            {
                length = 1;
            }

            if (length > 0)
            {
                int more = WordsBefore(work, i);
                var job = new Mention { Kind = EntityKind.Occupation, Target = -1, Start = i - more, Length = length + more };
                work.Mentions.Add(job);
                work.Cover(job);
                i += length - 1;
            }
        }
    }

    private static void Replace(Workspace work, in Mention old, in Mention with)
    {
        for (int m = 0; m < work.Mentions.Count; m++)
        {
            if (work.Mentions[m].Start == old.Start && work.Mentions[m].Kind == old.Kind)
            {
                work.Mentions[m] = with;
            }
        }

        work.Cover(with);
    }

    private int OccupationAt(Workspace work, int start)
    {
        int node = PhraseTrie<EntityName>.Root;
        int length = 0;
        for (int j = start; j < work.Tokens.Count && (j == start || !work.Tokens[j].Has(TokenFlags.AfterSentence)); j++)
        {
            // A job is believed as typed or in the plural; a guess at a misspelt one would see jobs everywhere.
            int next = lexicon.Names.Step(node, work.Tokens[j].Word);
            node = next >= 0 ? next : lexicon.Names.Step(node, work.Tokens[j].Stem);
            if (node < 0)
            {
                break;
            }

            foreach (EntityName name in lexicon.Names.ValuesAt(node) ?? [])
            {
                length = name.Kind == EntityKind.Occupation ? j - start + 1 : length;
            }
        }

        return length;
    }

    /// <summary>How many words before a head make it another job: all back to an article, else only words that our questions never use.</summary>
    private int WordsBefore(Workspace work, int head)
    {
        int count = 0;
        int foreign = 0;
        bool anyNotNeutral = false;
        for (int i = head - 1; i >= 0 && count < 4; i--, count++)
        {
            Token token = work.Tokens[i];
            if (work.CueStarts(i, CueKind.BeforeRole) && (lexicon.Vocabulary.TraitsOf(token) & WordTraits.Function) != 0)
            {
                return anyNotNeutral ? count : 0;
            }

            WordTraits traits = lexicon.Vocabulary.TraitsOf(token);
            bool stops = work.IsCovered(i) || ((traits & WordTraits.Name) != 0 && (traits & WordTraits.Common) == 0) || work.Tokens[i + 1].Has(TokenFlags.AfterSentence) || work.Tokens[i + 1].Has(TokenFlags.AfterPause)
                || (traits & WordTraits.Function) != 0 || work.CueStarts(i, CueKind.Asking) || work.CueStarts(i, CueKind.Pay) || token.Has(TokenFlags.Number);
            if (stops)
            {
                break;
            }

            anyNotNeutral |= (traits & WordTraits.Neutral) == 0;
            if ((traits & WordTraits.Phrase) == 0 && foreign == count)
            {
                foreign = count + 1;
            }
        }

        bool anyForeign = false;
        for (int i = head - foreign; i < head; i++)
        {
            anyForeign |= (lexicon.Vocabulary.TraitsOf(work.Tokens[i]) & WordTraits.Neutral) == 0;
        }

        return anyForeign ? foreign : 0;
    }

    private static void FindNumbers(Workspace work)
    {
        for (int i = 0; i < work.Tokens.Count; i++)
        {
            if (work.Tokens[i].Has(TokenFlags.Number) && !work.IsCovered(i))
            {
                var number = new Mention { Kind = EntityKind.Number, Target = -1, Start = i, Length = 1 };
                work.Mentions.Add(number);
                work.Cover(number);
            }
        }
    }
}
