using CareerBot.Messages;

namespace CareerBot.Slack.Rendering;

/// <summary>The pay figures of an answer as they are shown: text may be cut anywhere but within one, for half a figure is a wrong figure.</summary>
internal sealed class Figures(Answer answer)
{
    /// <summary>Collected at the first cut; most messages have none.</summary>
    private string[]? _shown;

    /// <summary>The last place up to <paramref name="at"/> where a cut goes through no figure.</summary>
    public int LastSafe(string text, int at)
    {
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

    private static string[] Collect(Answer answer) =>
        [.. answer.Ranges.Concat(answer.Parts.OfType<AnswerPart.Pay>().SelectMany(pay => pay.Ranges)).Select(range => range.Display).Where(shown => shown.Length > 1).Distinct(StringComparer.Ordinal)];
}
