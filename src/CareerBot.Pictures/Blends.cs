namespace CareerBot.Pictures;

/// <summary>Rounds the colours at the edges of letters and bars, of which smoothing makes hundreds: with fewer, the file is a quarter smaller, and nobody sees it.</summary>
internal static class Blends
{
    private const int Step = 16;

    private const int Full = byte.MaxValue;

    private const int BitsAChannel = 8;

    /// <summary>Rounds every channel of every pixel that is not one of the plain colours.</summary>
    /// <param name="pixels">Four channels of eight bits, in any order.</param>
    /// <param name="plain">Colours, in the same order, that stay as they are.</param>
    public static void Round(Span<uint> pixels, IReadOnlySet<uint> plain)
    {
        foreach (ref uint pixel in pixels)
        {
            if (!plain.Contains(pixel))
            {
                pixel = Rounded(pixel);
            }
        }
    }

    private static uint Rounded(uint pixel)
    {
        uint rounded = 0;
        for (int shift = 0; shift < sizeof(uint) * BitsAChannel; shift += BitsAChannel)
        {
            uint channel = (pixel >> shift) & Full;
            rounded |= Math.Min(Full, (channel + (Step / 2)) / Step * Step) << shift;
        }

        return rounded;
    }
}
