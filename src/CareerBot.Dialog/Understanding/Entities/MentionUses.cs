using System.Runtime.InteropServices;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialog.Understanding.Entities;

/// <summary>Marks how the words before each mention use it: denied, the asker's own, where a move begins or goes.</summary>
internal static class MentionUses
{
    /// <summary>"…, no wait, scratch that, skills for …": a correction reaches over this many words.</summary>
    private const int MostWordsToCorrection = 8;

    public static void Mark(Workspace work)
    {
        Span<Mention> mentions = CollectionsMarshal.AsSpan(work.Mentions);
        MentionUse carried = MentionUse.None;
        for (int m = 0; m < mentions.Length; m++)
        {
            ref Mention mention = ref mentions[m];
            if (mention.Kind is EntityKind.Number or EntityKind.Level)
            {
                continue;
            }

            bool continuesList = m > 0 && mentions[m - 1].Kind == mention.Kind && IsListGap(work, mentions[m - 1].End, mention.Start);
            mention.Use = UseBefore(work, mention.Start);
            if (mention.Use == MentionUse.None && continuesList && (carried & MentionUse.Own) != 0)
            {
                mention.Use = carried & MentionUse.Own;
            }

            carried = mention.Use;
        }

        MarkTakenBack(work, mentions);
    }

    /// <summary>"A data engineer, no sorry, a data analyst": what stands before a correction is taken back when something of its kind follows.</summary>
    private static void MarkTakenBack(Workspace work, Span<Mention> mentions)
    {
        for (int m = 1; m < mentions.Length; m++)
        {
            int before = m - 1;
            while (before >= 0 && mentions[before].Kind != mentions[m].Kind)
            {
                before--;
            }

            if (before < 0 || mentions[m].Start - mentions[before].End > MostWordsToCorrection)
            {
                continue;
            }

            for (int i = mentions[before].End; i < mentions[m].Start; i++)
            {
                if (work.CueStarts(i, CueKind.Correction) && !work.CueStarts(i, CueKind.Asking))
                {
                    mentions[before].Use |= MentionUse.Negated;
                    mentions[m].Use &= ~MentionUse.Negated;
                }
            }
        }
    }

    /// <summary>Only "and", "or" or a comma between: "a java, go and rust person".</summary>
    private static bool IsListGap(Workspace work, int from, int to) =>
        to - from == 0 || (to - from == 1 && work.CueStarts(from, CueKind.Joining));

    private static MentionUse UseBefore(Workspace work, int start)
    {
        // "not a senior backend engineer": articles, levels and other small words may stand between.
        for (int i = start - 1; i >= 0 && i >= start - 4; i--)
        {
            if (work.Tokens[i + 1].Has(Words.TokenFlags.AfterSentence))
            {
                break;
            }

            MentionUse use = UseOf(work, i);
            if (use != MentionUse.None)
            {
                return use;
            }

            bool small = work.CueEnds(i, CueKind.Function) || (work.TryMentionAt(i, out Mention level) && level.Kind is EntityKind.Level or EntityKind.Number or EntityKind.Skill);
            if (!small)
            {
                break;
            }
        }

        return MentionUse.None;
    }

    private static MentionUse UseOf(Workspace work, int token)
    {
        MentionUse use = MentionUse.None;
        use |= work.CueEnds(token, CueKind.Negation) ? MentionUse.Negated : MentionUse.None;
        use |= work.CueEnds(token, CueKind.Own) ? MentionUse.Own : MentionUse.None;
        use |= work.CueEnds(token, CueKind.MoveFrom) ? MentionUse.From : MentionUse.None;
        use |= work.CueEnds(token, CueKind.MoveTo) ? MentionUse.To : MentionUse.None;
        return use;
    }
}
