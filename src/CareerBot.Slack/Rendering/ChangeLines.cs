using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CareerBot.Messages.PayNews;
using CareerBot.Messages.Texts;
using CareerBot.Slack.Wire;

namespace CareerBot.Slack.Rendering;

/// <summary>Changes of pay as lines of mrkdwn.</summary>
internal static class ChangeLines
{
    /// <summary>A change in a line.</summary>
    public static string Of(PayChange change, Wordings wordings, string? locale)
    {
        string subject = Mrkdwn.Escape(change.Subject);
        string from = change.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return change switch
        {
            { After: null } => wordings.Say(locale, ChannelTexts.NewsEnded, ("subject", subject), ("date", from)),
            { Before: null } => wordings.Say(locale, ChannelTexts.NewsAdded, ("subject", subject), ("after", Mrkdwn.Escape(change.After)), ("date", from)),
            _ => wordings.Say(locale, ChannelTexts.NewsChanged, ("subject", subject), ("before", Mrkdwn.Escape(change.Before)), ("after", Mrkdwn.Escape(change.After)), ("date", from)),
        };
    }

    /// <summary>Lines in as few sections as hold them; a line is never cut in two.</summary>
    public static ImmutableArray<Block> Sections(IEnumerable<string> lines)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var text = new StringBuilder();
        foreach (string line in lines)
        {
            if (text.Length > 0 && text.Length + 1 + line.Length > BlockKit.MostText)
            {
                blocks.Add(new SectionBlock { Text = new MrkdwnText(text.ToString()) });
                text.Clear();
            }

            text.Append(text.Length > 0 ? "\n" : "").Append(line);
        }

        if (text.Length > 0)
        {
            blocks.Add(new SectionBlock { Text = new MrkdwnText(text.ToString()) });
        }

        return blocks.DrainToImmutable();
    }
}
