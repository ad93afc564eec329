using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CareerBot.Knowledge.Prompts;

/// <summary>The only text that a language model is given beside data (<c>prompts/&lt;name&gt;.md</c>).</summary>
/// <param name="Version">Counted up by its editor.</param>
/// <param name="Languages">BCP 47 languages that it is good for; each has a word list beside it.</param>
/// <param name="Temperature">0 to 1: how freely the model words.</param>
/// <param name="MaxTokens">Longest reply.</param>
/// <param name="MaxCharacters">Longest text of a reply.</param>
/// <param name="Text">What the model is told; <see cref="WordsSlot"/> and <see cref="FigureWordsSlot"/> stand for the word lists of the language.</param>
public sealed record Prompt(int Version, ImmutableArray<string> Languages, float Temperature, int MaxTokens, int MaxCharacters, string Text)
{
    /// <summary>Stands in the text where the words of the language are told.</summary>
    public const string WordsSlot = "{words}";

    /// <summary>Stands where those of them are told that may come beside a figure.</summary>
    public const string FigureWordsSlot = "{figure_words}";

    /// <summary>The text for a language.</summary>
    public string For(NeutralWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Text.Replace(WordsSlot, words.Listing, StringComparison.Ordinal).Replace(FigureWordsSlot, words.FigureListing, StringComparison.Ordinal);
    }

    /// <summary>Changes with everything that changes what the model does.</summary>
    public string Fingerprint { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Version}\n{Temperature}\n{MaxTokens}\n{Text}"))))[..16];
}
