using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Messages.Rendering;
using SkiaSharp;

namespace CareerBot.Pictures;

/// <summary>Paints a layout: a light card that stands on light and dark grounds alike, in the colours of the web chat.</summary>
internal sealed class RangePainter(SKCanvas canvas, PictureFonts fonts, SKFont name, SKFont figure) : IDisposable
{
    public static readonly SKColor Surface = new(0xff, 0xff, 0xff);
    public static readonly SKColor Accent = new(0x0b, 0x6b, 0x5b);

    private const float CardRadius = 12;
    private const float BarRadius = 4;

    private static readonly SKColor Ink = new(0x16, 0x21, 0x1e);
    private static readonly SKColor Soft = new(0x51, 0x60, 0x5b);
    private static readonly SKColor Line = new(0xdb, 0xe3, 0xdf);

    /// <summary>The pieces behind an open end: how far behind the upper figure, how wide, and the bar's colour at 65, 40 and 20 per cent on the card.</summary>
    private static readonly ImmutableArray<(float From, float Width, SKColor Colour)> Fading =
        [(2, 6, new SKColor(0x60, 0x9f, 0x94)), (10, 5, new SKColor(0x9d, 0xc4, 0xbd)), (17, 4, new SKColor(0xce, 0xe1, 0xde))];

    /// <summary>The colours that are painted whole.</summary>
    public static readonly ImmutableArray<SKColor> Colours = [Surface, Accent, Ink, Soft, Line, .. Fading.Select(piece => piece.Colour)];

    private readonly SKFont _caption = RangePicture.FontOf(fonts.Regular, PictureLayout.CaptionSize);
    private readonly SKFont _axis = RangePicture.FontOf(fonts.Regular, PictureLayout.AxisSize);
    private readonly SKPaint _fill = new() { IsAntialias = true };
    private readonly SKPaint _stroke = new() { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round };

    public void Paint(PictureLayout layout)
    {
        SKRect card = new(0.5f, 0.5f, PictureLayout.Width - 0.5f, MathF.Ceiling(layout.Height) - 0.5f);
        canvas.DrawRoundRect(card, CardRadius, CardRadius, Fill(Surface));
        canvas.DrawRoundRect(card, CardRadius, CardRadius, Stroke(Line, 1));
        foreach (PictureLayout.Scaled group in layout.Groups)
        {
            Text(PictureText.Fit(group.Caption, _caption, PictureLayout.BarWidth), PictureLayout.Padding, group.Top + PictureLayout.CaptionSize, SKTextAlign.Left, _caption, Soft);
            foreach (PictureLayout.Row row in group.Rows)
            {
                Paint(row, group.Scale);
            }

            Axis(group);
        }
    }

    public void Dispose()
    {
        _caption.Dispose();
        _axis.Dispose();
        _fill.Dispose();
        _stroke.Dispose();
    }

    private void Paint(PictureLayout.Row row, RangeScale scale)
    {
        const float Right = PictureLayout.Padding + PictureLayout.BarWidth;
        Text(PictureText.Fit(row.Label, name, PictureLayout.BarWidth), PictureLayout.Padding, row.LabelLine, SKTextAlign.Left, name, Ink);
        Amount(row, Right);

        float middle = row.Bar + (PictureLayout.BarHeight / 2);
        foreach (decimal tick in scale.Ticks)
        {
            float at = PictureLayout.X(scale, tick);
            canvas.DrawLine(at, row.Bar - 3, at, row.Bar + PictureLayout.BarHeight + 3, Stroke(Line, 1));
        }

        canvas.DrawRect(new SKRect(PictureLayout.Padding, middle - 1, Right, middle + 1), Fill(Line));
        PayRange range = row.Range;
        float from = PictureLayout.X(scale, Math.Min(range.Min, range.Max));
        float to = PictureLayout.X(scale, Math.Max(range.Min, range.Max));
        canvas.DrawRoundRect(new SKRect(from, row.Bar, to, row.Bar + PictureLayout.BarHeight), BarRadius, BarRadius, Fill(Accent));
        if (range.OpenEnded)
        {
            OpenEnd(to, row.Bar);
        }
    }

    /// <summary>The figures, whole: where they are wider than the card, they are set smaller.</summary>
    private void Amount(PictureLayout.Row row, float right)
    {
        float width = figure.MeasureText(row.Amount);
        using SKFont fitting = RangePicture.FontOf(fonts.Bold, PictureLayout.TextSize * Math.Min(1, PictureLayout.BarWidth / width));
        Text(row.Amount, right, row.AmountLine, SKTextAlign.Right, fitting, Ink);
    }

    /// <summary>As in the web chat: pieces that fade away, an arrow and a plus. It goes on, and nobody knows how far.</summary>
    private void OpenEnd(float at, float top)
    {
        float middle = top + (PictureLayout.BarHeight / 2);
        canvas.DrawRect(new SKRect(at, top, at + 28, top + PictureLayout.BarHeight), Fill(Surface));
        foreach ((float from, float width, SKColor colour) in Fading)
        {
            canvas.DrawRoundRect(new SKRect(at + from, top, at + from + width, top + PictureLayout.BarHeight), 2, 2, Fill(colour));
        }

        canvas.DrawLine(at + 25, middle - 5, at + 30, middle, Stroke(Accent, 2.5f));
        canvas.DrawLine(at + 25, middle + 5, at + 30, middle, Stroke(Accent, 2.5f));
        Text("+", at + 35, middle + 5, SKTextAlign.Left, figure, Accent);
    }

    private void Axis(PictureLayout.Scaled group)
    {
        foreach (decimal tick in group.Scale.Ticks)
        {
            double share = group.Scale.At(tick);
            SKTextAlign align = share < 0.03 ? SKTextAlign.Left : share > 0.95 ? SKTextAlign.Right : SKTextAlign.Center;
            Text(RangeScale.Abbreviate(tick), PictureLayout.X(group.Scale, tick), group.Axis + (PictureLayout.AxisSize / 2), align, _axis, Soft);
        }
    }

    private void Text(string text, float x, float y, SKTextAlign align, SKFont font, SKColor colour) => canvas.DrawText(text, x, y, align, font, Fill(colour));

    private SKPaint Fill(SKColor colour)
    {
        _fill.Color = colour;
        return _fill;
    }

    private SKPaint Stroke(SKColor colour, float width)
    {
        _stroke.Color = colour;
        _stroke.StrokeWidth = width;
        return _stroke;
    }
}
