using SkiaSharp;

namespace CareerBot.Pictures;

/// <summary>Which texts can be drawn, and how.</summary>
internal static class PictureText
{
    private const char NarrowBlank = '\u202F';

    private const char Blank = '\u00A0';

    private const char Ellipsis = '…';

    /// <summary>The end of Latin, Greek and Cyrillic. The scripts after it join or turn their letters, which takes a shaper that is not here.</summary>
    private const char FirstOfOthers = '\u0530';

    /// <summary>The text as it is drawn: few typefaces have the narrow blank of some languages' figures.</summary>
    public static string Prepare(string text) => text.Replace(NarrowBlank, Blank);

    /// <summary>Whether a typeface shows the text as it is meant.</summary>
    public static bool CanDraw(string text, SKTypeface typeface) =>
        text.All(letter => letter < FirstOfOthers || letter is (>= '\u2010' and <= '\u2027') or (>= '\u20A0' and <= '\u20CF') or (>= '\u1E00' and <= '\u1EFF')) && typeface.ContainsGlyphs(text);

    /// <summary>The text, cut at the end where it is wider than it may be. For names only: a figure is never cut.</summary>
    public static string Fit(string text, SKFont font, float width)
    {
        if (font.MeasureText(text) <= width)
        {
            return text;
        }

        int length = text.Length;
        while (length > 1 && font.MeasureText(text[..length].TrimEnd() + Ellipsis) > width)
        {
            length--;
        }

        return text[..length].TrimEnd() + Ellipsis;
    }
}
