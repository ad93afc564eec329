using System.Text;

namespace CareerBot.Rephrasing.Drafting;

/// <summary>"a" or "an" before a name that the model did not see.</summary>
internal static class EnglishArticle
{
    /// <summary>Letters whose own names begin with a vowel, for names that are spelled out: "an SRE", "a UX designer".</summary>
    private const string SpelledWithAn = "AEFHILMNORSX";

    /// <summary>Makes the article at the end of a text fit what comes next; a text that ends otherwise stays as it is.</summary>
    public static void Fit(StringBuilder text, string next, string language)
    {
        if (language != "en" || next.Length == 0 || !char.IsAsciiLetter(next[0]))
        {
            return;
        }

        bool isSpelled = next.Length > 1 && char.IsAsciiLetterUpper(next[0]) && char.IsAsciiLetterUpper(next[1]);
        bool takesAn = isSpelled ? SpelledWithAn.Contains(next[0], StringComparison.Ordinal) : char.ToUpperInvariant(next[0]) is 'A' or 'E' or 'I' or 'O' or 'U';
        if (EndsWith(text, "a ") && takesAn)
        {
            text.Insert(text.Length - 1, 'n');
        }
        else if (EndsWith(text, "an ") && !takesAn)
        {
            text.Remove(text.Length - 2, 1);
        }
    }

    private static bool EndsWith(StringBuilder text, string article)
    {
        int start = text.Length - article.Length;
        if (start < 0 || (start > 0 && text[start - 1] != ' '))
        {
            return false;
        }

        for (int i = 0; i < article.Length; i++)
        {
            if (char.ToLowerInvariant(text[start + i]) != article[i])
            {
                return false;
            }
        }

        return true;
    }
}
