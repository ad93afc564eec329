using CareerBot.Dialog.Understanding.Words;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialog.Understanding.Entities;

/// <summary>
/// Finds what a message names. Names of the lexicon and titles put together from parts compete; the longest wins. Names that are
/// also ordinary words are believed only beside fitting words; what is left over may be another job or a person.
/// </summary>
internal sealed class MentionFinder
{
    private readonly Lexicon _lexicon;
    private readonly OtherJobs _jobs;
    private readonly WeakNames _weakNames;
    private readonly ComposedTitles _titles;
    private readonly DayFinder _days;

    public MentionFinder(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _jobs = new OtherJobs(lexicon);
        _weakNames = new WeakNames(lexicon, _jobs);
        _titles = new ComposedTitles(lexicon);
        _days = new DayFinder(lexicon);
    }

    /// <summary>Fills <see cref="Workspace.Mentions"/> from the tokens, which were looked up.</summary>
    public void Find(Workspace work)
    {
        FindCues(work);
        FindPlaceholders(work);
        FindNames(work, weak: false);
        _titles.Find(work);
        AcceptLongest(work);
        FindNames(work, weak: true);
        AcceptLongest(work);
        _days.Find(work);
        _jobs.Find(work);
        FindNumbers(work);
        PersonFinder.Find(work, _lexicon);
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
                int next = _lexicon.Cues.Step(node, tokens[j].Word);
                node = next >= 0 ? next : _lexicon.Cues.Step(node, tokens[j].Correction);
                if (node < 0)
                {
                    break;
                }

                if (_lexicon.Cues.ValuesAt(node) is { } kinds)
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
                node = _lexicon.Names.Step(node, tokens[j]);
                if (node < 0)
                {
                    break;
                }

                if (_lexicon.Names.ValuesAt(node) is { } names)
                {
                    foreach (EntityName name in names)
                    {
                        // Other jobs are looked for last, with the words before them.
                        if (name.Kind == EntityKind.Occupation || name.Weak != weak)
                        {
                            continue;
                        }

                        if (!weak || _weakNames.IsOwnWord(work, name, i, j + 1) || _weakNames.IsFitting(work, name, i, j + 1))
                        {
                            bool fits = !weak || WeakNames.IsSpokenFor(work, name, i, j + 1);
                            work.Candidates.Add(new Mention { Kind = name.Kind, Target = name.Target, Start = i, Length = j - i + 1, Fits = fits });
                        }
                    }
                }
            }
        }
    }

    /// <summary>
    /// Moves candidates to mentions, longest first; what overlaps an accepted one is dropped. Of two names that are written alike the one wins that the words
    /// around speak for: "in DE" is Germany, a "DE salary" a data engineer's.
    /// </summary>
    private static void AcceptLongest(Workspace work)
    {
        work.Candidates.Sort(static (a, b) =>
            a.Length != b.Length ? b.Length.CompareTo(a.Length) : a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Fits != b.Fits ? b.Fits.CompareTo(a.Fits) : a.Kind.CompareTo(b.Kind));
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
