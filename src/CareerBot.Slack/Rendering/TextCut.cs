using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Messages.Rendering;

namespace CareerBot.Slack.Rendering;

/// <summary>Cuts text that is longer than its place: between sentences if it can be, else between words, and never within a figure.</summary>
internal static class TextCut
{
    /// <summary>Adds the text as mrkdwn to a list, in pieces of at most so many characters; styles end and begin again at the cuts.</summary>
    public static void AddPieces(List<string> to, RichText text, int most, Figures figures)
    {
        string whole = Mrkdwn.Of(text);
        if (whole.Length <= most)
        {
            if (!string.IsNullOrWhiteSpace(whole))
            {
                to.Add(whole);
            }

            return;
        }

        string plain = text.ToString();
        for (int start = 0; start < plain.Length;)
        {
            int end = Place(plain, start, LastThatFits(text, start, most), figures);
            string piece = Mrkdwn.Of(Slice(text, start, end)).TrimEnd();
            if (!string.IsNullOrWhiteSpace(piece))
            {
                to.Add(piece);
            }

            start = end;
            while (start < plain.Length && char.IsWhiteSpace(plain[start]))
            {
                start++;
            }
        }
    }

    /// <summary>The best place for a cut in a stretch; after the stretch's end when nothing is left beyond it.</summary>
    private static int Place(string plain, int start, int end, Figures figures)
    {
        if (end >= plain.Length)
        {
            return plain.Length;
        }

        int word = 0;
        for (int i = end; i > start + 1; i--)
        {
            if (!char.IsWhiteSpace(plain[i]) || figures.LastSafe(plain, i) != i)
            {
                continue;
            }

            word = Math.Max(word, i);
            if (plain[i] == '\n' || plain[i - 1] is '.' or '!' or '?' or ';' or '。')
            {
                return i > start + ((end - start) / 2) ? i : word;
            }
        }

        int hard = figures.LastSafe(plain, end);
        return word > start ? word : Figures.WholeCharacter(plain, hard > start ? hard : end);
    }

    /// <summary>How far the text fits at the dearest: every character reckoned with what it can become.</summary>
    private static int LastThatFits(RichText text, int start, int most)
    {
        int at = 0;
        int cost = 0;
        foreach (TextRun run in text.Runs)
        {
            cost += at + run.Text.Length > start ? Mrkdwn.MostOfStyle : 0;
            foreach (char c in run.Text)
            {
                // A style ends with its line and begins again.
                cost += at < start ? 0 : c switch { '\n' => 1 + Mrkdwn.MostOfStyle, '&' or '<' or '>' => Mrkdwn.MostOfEntity, '*' or '_' or '~' or '`' or ':' => Mrkdwn.MostOfOne, _ => 1 };
                if (cost > most)
                {
                    return Math.Max(at, start + 1);
                }

                at++;
            }
        }

        return at;
    }

    private static RichText Slice(RichText text, int start, int end)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        int at = 0;
        foreach (TextRun run in text.Runs)
        {
            int from = Math.Max(start - at, 0);
            int to = Math.Min(end - at, run.Text.Length);
            if (from < to)
            {
                runs.Add(run with { Text = run.Text[from..to] });
            }

            at += run.Text.Length;
        }

        return new RichText(runs.ToImmutable());
    }
}
