using System.Text;

namespace CareerBot.Dialog.Understanding.Words;

/// <summary>Folds a text for the statistical part alone, without any language's knowledge: lower-case words parted by spaces.</summary>
public static class PlainWords
{
    /// <summary>Apostrophes are dropped ("what's" is "whats"), every other mark is a space.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new StringBuilder(text.Length);
        foreach (char c in Folding.Decompose(text))
        {
            if (char.IsLetterOrDigit(c))
            {
                words.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’') && !Folding.IsInvisible(c) && words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.ToString().TrimEnd();
    }
}
