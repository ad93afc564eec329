using System.Buffers;

namespace CareerBot.Dialog.Understanding.Words;

/// <summary>
/// Steps over what chat programs put into a text and what is no words of the asker: mentions, links, code blocks, emoji names, tags
/// and character entities. Nothing of it depends on which program it was.
/// </summary>
internal static class ChatMarkup
{
    private const string CodeFence = "```";

    private static readonly SearchValues<char> AddressEnd = SearchValues.Create(" \t\r\n<>|");

    /// <summary>
    /// How many characters of markup begin at a place, 0 for none, and what of them is to be read all the same (the label of a link).
    /// </summary>
    public static int SkipAt(ReadOnlySpan<char> text, out Range read)
    {
        read = default;
        return text[0] switch
        {
            '<' => Angle(text, ref read),
            '`' => Fence(text),
            ':' => EmojiName(text),
            '&' => Entity(text),
            'h' or 'H' => Address(text),
            '@' => At(text),
            _ => 0,
        };
    }

    /// <summary><c>&lt;@U123&gt;</c>, <c>&lt;#C1|name&gt;</c>, <c>&lt;https://…|label&gt;</c>, <c>&lt;!here&gt;</c>, <c>&lt;at&gt;Name&lt;/at&gt;</c>, <c>&lt;b&gt;</c>.</summary>
    private static int Angle(ReadOnlySpan<char> text, ref Range read)
    {
        const int LongestTag = 2000;
        int close = text[..Math.Min(text.Length, LongestTag)].IndexOf('>');
        if (close < 2)
        {
            return 0;
        }

        ReadOnlySpan<char> inside = text[1..close];
        if (inside is "at")
        {
            int end = text.IndexOf("</at>", StringComparison.OrdinalIgnoreCase);
            return end < 0 ? close + 1 : end + "</at>".Length;
        }

        if (inside[0] is '@' or '#' or '!')
        {
            return close + 1;
        }

        bool isLink = inside.StartsWith("http", StringComparison.OrdinalIgnoreCase) || inside.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
        if (isLink)
        {
            int bar = inside.IndexOf('|');
            ReadOnlySpan<char> label = bar < 0 ? default : inside[(bar + 1)..];
            if (!label.IsEmpty && !label.Contains('/') && !label.Contains('@'))
            {
                read = (bar + 2)..close;
            }

            return close + 1;
        }

        return char.IsAsciiLetter(inside[0]) || inside[0] == '/' ? close + 1 : 0;
    }

    private static int Fence(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(CodeFence, StringComparison.Ordinal))
        {
            return 0;
        }

        int end = text[CodeFence.Length..].IndexOf(CodeFence, StringComparison.Ordinal);
        return end < 0 ? CodeFence.Length : end + (2 * CodeFence.Length);
    }

    /// <summary><c>:slightly_smiling_face:</c></summary>
    private static int EmojiName(ReadOnlySpan<char> text)
    {
        const int LongestName = 60;
        for (int i = 1; i < text.Length && i < LongestName; i++)
        {
            if (text[i] == ':')
            {
                return i > 1 ? i + 1 : 0;
            }

            if (!char.IsAsciiLetterLower(text[i]) && !char.IsAsciiDigit(text[i]) && text[i] is not ('_' or '-' or '+'))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary><c>&amp;amp;</c>: only what Slack and HTML escape, so that "R&amp;D;" stays.</summary>
    private static int Entity(ReadOnlySpan<char> text)
    {
        foreach (string entity in (ReadOnlySpan<string>)["&amp;", "&lt;", "&gt;", "&nbsp;", "&quot;", "&#39;"])
        {
            if (text.StartsWith(entity, StringComparison.OrdinalIgnoreCase))
            {
                return entity.Length;
            }
        }

        return 0;
    }

    private static int Address(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        int end = text.IndexOfAny(AddressEnd);
        return end < 0 ? text.Length : end;
    }

    /// <summary>A plain-text mention, <c>@careerbot</c>.</summary>
    private static int At(ReadOnlySpan<char> text)
    {
        int i = 1;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '-' or '.'))
        {
            i++;
        }

        return i > 2 ? i : 0;
    }
}
