namespace CareerBot.Messages.Rendering;

/// <summary>The pay figures of an answer as they are shown: text may be cut anywhere but within one, for half a figure is a wrong figure.</summary>
public sealed class Figures(Answer answer)
{
    /// <summary>Collected at the first cut; most messages have none.</summary>
    private string[]? _shown;

    /// <summary>The last place up to <paramref name="at"/> where a cut goes through no figure.</summary>
    public int LastSafe(string text, int at)
    {
        ArgumentNullException.ThrowIfNull(text);
        _shown ??= Collect(answer);
        bool moved = true;
        while (moved && at > 0 && at < text.Length)
        {
            moved = false;
            foreach (string figure in _shown)
            {
                int from = Math.Max(0, at - figure.Length + 1);
                int found = text.IndexOf(figure, from, Math.Min(text.Length, at - 1 + figure.Length) - from, StringComparison.Ordinal);
                if (found >= 0 && found < at)
                {
                    at = found;
                    moved = true;
                }
            }
        }

        return at;
    }

    /// <summary>Plain text of at most so many characters, with an ellipsis where it was cut; null when nothing of it can be shown.</summary>
    public string? Shorten(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= most)
        {
            return string.IsNullOrWhiteSpace(text) ? null : text;
        }

        int end = LastSafe(text, most - 1);
        int space = end > 0 ? text.LastIndexOf(' ', end) : -1;
        int atWord = space > 0 ? LastSafe(text, space) : 0;
        end = atWord > most / 2 ? atWord : WholeCharacter(text, end);
        string kept = text[..end].TrimEnd();
        return kept.Length == 0 ? null : kept + "…";
    }

    /// <summary>The last place up to <paramref name="at"/> that is not between the two halves of one character.</summary>
    public static int WholeCharacter(string text, int at)
    {
        ArgumentNullException.ThrowIfNull(text);
        return at > 1 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }

    private static string[] Collect(Answer answer) =>
        [.. answer.Ranges.Concat(answer.Parts.OfType<AnswerPart.Pay>().SelectMany(pay => pay.Ranges)).Select(range => range.Display).Where(shown => shown.Length > 1).Distinct(StringComparer.Ordinal)];
}
