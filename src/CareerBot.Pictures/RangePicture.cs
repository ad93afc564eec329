using System.Collections.Frozen;
using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Messages.Rendering;
using SkiaSharp;

namespace CareerBot.Pictures;

/// <summary>Draws pay ranges to scale as a picture, for channels that show no drawing of their own. Safe to use from many threads.</summary>
/// <remarks>The same ranges give the same bytes on one machine; another one may have other typefaces.</remarks>
public sealed class RangePicture : IDisposable
{
    /// <summary>A picture of more ranges is no help on a phone.</summary>
    public const int MostRanges = 12;

    private const string FontFolder = "/usr/share/fonts";

    /// <summary>Flat colours and letters pack best unfiltered: a third less than by the encoder's own choice.</summary>
    private static readonly SKPngEncoderOptions Compression = new(SKPngEncoderFilterFlags.None, 9);

    /// <summary>The colours of the card and of the bars, as pixels of <see cref="SKColorType.Rgba8888"/> read as little-endian numbers; zero is nothing at all.</summary>
    private static readonly FrozenSet<uint> PlainColours =
        [0, .. RangePainter.Colours.Select(colour => colour.Red | ((uint)colour.Green << 8) | ((uint)colour.Blue << 16) | ((uint)colour.Alpha << 24))];

    private readonly PictureFonts? _fonts;

    /// <summary>Looks for typefaces, once.</summary>
    public RangePicture()
        : this(FindFonts())
    {
    }

    internal RangePicture(PictureFonts? fonts) => _fonts = fonts;

    /// <summary>Whether this machine can draw at all: it needs a typeface, and the native library.</summary>
    public bool CanDraw => _fonts is not null;

    /// <summary>Draws ranges: a bar for each, from zero, with its name and figures; those of one currency share a scale.</summary>
    /// <param name="ranges">The ranges of one answer.</param>
    /// <returns>A PNG; null when it cannot be drawn: no typeface, letters that it does not have, no range, or more than <see cref="MostRanges"/>.</returns>
    public byte[]? Draw(ImmutableArray<PayRange> ranges)
    {
        if (_fonts is null || ranges.IsDefaultOrEmpty || ranges.Length > MostRanges)
        {
            return null;
        }

        using SKFont name = FontOf(_fonts.Regular, PictureLayout.TextSize);
        using SKFont figure = FontOf(_fonts.Bold, PictureLayout.TextSize);
        PictureLayout layout = PictureLayout.Of(new AnswerPart.Pay(ranges), name, figure);
        if (!layout.Groups.All(group => CanShow(group, _fonts)))
        {
            return null;
        }

        const int Ratio = PictureLayout.PixelRatio;
        using var surface = SKSurface.Create(new SKImageInfo((int)PictureLayout.Width * Ratio, (int)MathF.Ceiling(layout.Height) * Ratio, SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Clear(SKColors.Transparent);
        surface.Canvas.Scale(Ratio);
        using RangePainter painter = new(surface.Canvas, _fonts, name, figure);
        painter.Paint(layout);
        using SKPixmap pixels = surface.PeekPixels();
        Blends.Round(pixels.GetPixelSpan<uint>(), PlainColours);
        using SKData? png = pixels.Encode(Compression);
        return png?.ToArray();
    }

    /// <summary>What the picture shows, in words, for those who do not see it: every name and figure that stands in it.</summary>
    /// <param name="ranges">The same ranges.</param>
    /// <param name="labels">Words of the answer's language.</param>
    public static string AlternativeText(ImmutableArray<PayRange> ranges, AnswerLabels labels)
    {
        AnswerPart.Pay pay = new(ranges);
        return string.Join("; ", ranges.GroupBy(range => range.Currency, StringComparer.Ordinal)
            .Select(currency => $"{RangeLabel.Caption(currency, pay)}: {string.Join("; ", currency.Select(range => $"{RangeLabel.Of(range, pay)}: {RangeLabel.Spoken(range, labels)}"))}"));
    }

    /// <inheritdoc/>
    public void Dispose() => _fonts?.Dispose();

    internal static SKFont FontOf(SKTypeface typeface, float size) => new(typeface, size) { Subpixel = false, Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None };

    private static bool CanShow(PictureLayout.Scaled group, PictureFonts fonts) =>
        PictureText.CanDraw(group.Caption, fonts.Regular)
        && group.Rows.All(row => PictureText.CanDraw(row.Label, fonts.Regular) && PictureText.CanDraw(row.Amount, fonts.Bold));

    private static PictureFonts? FindFonts()
    {
        try
        {
            return PictureFonts.Find(FontFolder, SKFontManager.Default);
        }
        catch (Exception error) when (error is DllNotFoundException or BadImageFormatException or TypeInitializationException)
        {
            // There is no native library for this machine: answers come without pictures.
            return null;
        }
    }
}
