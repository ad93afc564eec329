using System.Runtime.InteropServices;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialog.Understanding.Entities;

/// <summary>Marks how the words before each mention use it: denied, the asker's own, where a move begins or goes.</summary>
internal static class MentionUses
{
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
