using CareerBot.Messages;
using CareerBot.Messages.Rendering;

namespace CareerBot.Slack.Rendering;

/// <summary>Draws a pay range in characters of one width, from zero: the ranges of one currency share the scale.</summary>
internal static class RangeBar
{
    /// <summary>Characters from zero to the scale's end; more break the line on a phone.</summary>
    private const int Width = 28;

    /// <summary>Clients keep these spaces where they would draw common ones together.</summary>
    private const char Blank = '\u00A0';

    private const char Zero = '▕';
    private const char Filled = '█';
    private const char End = '▏';

    /// <summary>Pay goes on beyond the figure: never drawn as an end.</summary>
    private const string OpenEnd = "→+";

    /// <summary>The bar, set as code.</summary>
    public static TextRun Draw(PayRange range, RangeScale scale)
    {
        int from = Place(scale.At(Math.Min(range.Min, range.Max)));
        int to = Math.Max(from + 1, Place(scale.At(Math.Max(range.Min, range.Max))));
        string bar = $"{Zero}{new string(Blank, from)}{new string(Filled, to - from)}{(range.OpenEnded ? OpenEnd : End)}";
        return new TextRun(bar, TextStyle.Code);
    }

    private static int Place(double share) => (int)Math.Round(Math.Clamp(share, 0, 1) * Width, MidpointRounding.AwayFromZero);
}
