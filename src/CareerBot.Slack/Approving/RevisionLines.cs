using System.Globalization;
using CareerBot.Messages.Approvals;
using CareerBot.Messages.Texts;
using CareerBot.Slack.Rendering;

namespace CareerBot.Slack.Approving;

/// <summary>What is said of a revision, in lines of mrkdwn.</summary>
internal sealed class RevisionLines(Wordings wordings)
{
    /// <summary>Characters of a comment or a reason.</summary>
    private const int MostWords = 400;

    /// <summary>Characters of the names of files and people, of which a line has two.</summary>
    private const int MostName = 150;

    /// <summary>Where it comes from, what its proposer says, how much it touches.</summary>
    public IEnumerable<string> Origin(RevisionSummary revision, string? locale)
    {
        yield return wordings.Say(locale, ChannelTexts.ApprovalFrom, ("file", Words(revision.FileName, MostName)), ("person", Words(revision.Proposer, MostName)));
        if (revision.Comment.Length > 0)
        {
            yield return "> " + Words(revision.Comment);
        }

        yield return wordings.Say(locale, ChannelTexts.ApprovalCounts, ("added", Number(revision.Added)), ("changed", Number(revision.Changed)), ("removed", Number(revision.Removed)));
    }

    /// <summary>Warnings, and whether more people will see some bands.</summary>
    public IEnumerable<string> Cautions(RevisionDifference difference, string? locale)
    {
        if (difference.Warnings > 0)
        {
            yield return wordings.Say(locale, ChannelTexts.ApprovalWarnings, ("count", Number(difference.Warnings)));
        }

        if (difference.WidensAudience)
        {
            yield return $"*{wordings.Say(locale, ChannelTexts.ApprovalWidens)}*";
        }
    }

    /// <summary>The biggest changes, with their figures.</summary>
    public IEnumerable<string> Changes(RevisionDifference difference, string? locale)
    {
        if (difference.Biggest.IsEmpty)
        {
            yield break;
        }

        yield return $"*{wordings.Say(locale, ChannelTexts.ApprovalBiggest)}*";
        foreach (ProposedChange change in difference.Biggest)
        {
            string percent = change.Percent is { } moved ? moved.ToString(" (+0.#' %)'; (−0.#' %)';''", CultureInfo.InvariantCulture) : "";
            yield return "• " + ChangeLines.Of(change.Change, wordings, locale) + percent;
        }

        if (difference.Count > difference.Biggest.Length)
        {
            yield return wordings.Say(locale, ChannelTexts.ApprovalMore, ("count", Number(difference.Count - difference.Biggest.Length)));
        }
    }

    /// <summary>Where it stands, by whom, and what they say.</summary>
    public IEnumerable<string> State(RevisionSummary revision, string? locale)
    {
        string key = revision.State switch
        {
            ApprovalState.Approved => ChannelTexts.StateApproved,
            ApprovalState.Rejected => ChannelTexts.StateRejected,
            ApprovalState.Published => ChannelTexts.StatePublished,
            ApprovalState.RolledBack => ChannelTexts.StateRolledBack,
            _ => ChannelTexts.StateWaiting,
        };
        yield return key == ChannelTexts.StateWaiting ? $"*{wordings.Say(locale, key)}*" : $"*{wordings.Say(locale, key, ("person", Words(revision.By ?? "", MostName)))}*";
        if (revision.Reason.Length > 0)
        {
            yield return "> " + Words(revision.Reason);
        }
    }

    /// <summary>Words in one line: cut where they, or what escaping makes of them, would be too long.</summary>
    private static string Words(string words, int most = MostWords)
    {
        const int MostOfOne = 6;
        string line = words.ReplaceLineEndings(" ");
        for (int kept = Math.Min(line.Length, most); ; kept = kept * 3 / 4)
        {
            string shown = Mrkdwn.Escape(kept == line.Length ? line : line[..kept] + "…");
            if (shown.Length <= most * MostOfOne)
            {
                return shown;
            }
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
