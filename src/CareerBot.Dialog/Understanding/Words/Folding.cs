using System.Globalization;
using System.Text;

namespace CareerBot.Dialog.Understanding.Words;

/// <summary>
/// Makes texts comparable that look alike: compatibility forms, full-width letters, diacritics and case are folded away.
/// Unicode Standard Annex 15 (NFKD), then combining marks and format characters are left out.
/// </summary>
internal static class Folding
{
    private const char NonCharacter = '\uFFFE';

    /// <summary>The text in compatibility decomposition; the same object when it is ASCII already.</summary>
    public static string Decompose(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        // Lone surrogates and U+FFFE cannot be normalised; they carry no meaning here, so they become spaces.
        if (HasUnpaired(text))
        {
            text = string.Create(text.Length, text, static (to, from) =>
            {
                for (int i = 0; i < from.Length; i++)
                {
                    bool pair = char.IsHighSurrogate(from[i]) && i + 1 < from.Length && char.IsLowSurrogate(from[i + 1]);
                    if (pair)
                    {
                        to[i] = from[i];
                        to[i + 1] = from[i + 1];
                        i++;
                    }
                    else
                    {
                        to[i] = char.IsSurrogate(from[i]) || from[i] == NonCharacter ? ' ' : from[i];
                    }
                }
            });
        }

        return text.Normalize(NormalizationForm.FormKD);
    }

    /// <summary>Whether a character is left out: combining marks, zero-width and other format characters, variation selectors.</summary>
    public static bool IsInvisible(char c) =>
        c >= '\u00AD' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark && c >= '\u00AD';

    /// <summary>Letters that decomposition leaves whole, as they are written without them.</summary>
    public static string? Expand(char c) => c switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' => "d",
        'ı' => "i",
        'þ' or 'Þ' => "th",
        'ð' or 'Ð' => "d",
        _ => null,
    };

    private static bool HasUnpaired(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || text[i] == NonCharacter)
            {
                return true;
            }
        }

        return false;
    }
}
