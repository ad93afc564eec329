using System.Text;
using CareerBot.Knowledge.Prompts;

namespace CareerBot.Rephrasing.Asking;

/// <summary>What of a question may be sent: words of the language's list, and nothing that could be a name, an address, a number or an order to the model.</summary>
public static class QuestionWords
{
    private const int MostWords = 40;

    /// <summary>The question with <c>…</c> for every run of other words; empty when nothing is left of it.</summary>
    public static string Of(string question, NeutralWords words)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(words);
        var left = new StringBuilder();
        bool isHidden = false;
        int known = 0;
        foreach (string word in question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            string bare = word.Trim(',', '.', '?', '!', ':', ';').ToLowerInvariant();
            bool isKnown = words.Contains(bare, atStart: true, besideFigure: false);
            if (isKnown || !isHidden)
            {
                left.Append(left.Length > 0 ? " " : "").Append(isKnown ? bare : "…");
            }

            known += isKnown ? 1 : 0;
            isHidden = !isKnown;
        }

        return known > 0 ? left.ToString() : "";
    }
}
