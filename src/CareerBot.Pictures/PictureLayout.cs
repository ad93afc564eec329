using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Messages.Rendering;
using SkiaSharp;

namespace CareerBot.Pictures;

/// <summary>Where everything stands, in units of which <see cref="PixelRatio"/> pixels make one.</summary>
internal sealed record PictureLayout(ImmutableArray<PictureLayout.Scaled> Groups, float Height)
{
    /// <summary>Slack and Teams show a picture about this wide.</summary>
    public const float Width = 560;

    /// <summary>For sharp screens.</summary>
    public const int PixelRatio = 2;

    public const float Padding = 24;

    /// <summary>From zero to the scale's end.</summary>
    public const float BarWidth = Width - (2 * Padding);

    public const float BarHeight = 18;

    public const float CaptionSize = 13;

    public const float TextSize = 15;

    public const float AxisSize = 12;

    private const float LineHeight = 21;

    private const float CaptionHeight = 26;

    private const float TextToBar = 6;

    private const float BetweenRows = 16;

    private const float AxisHeight = 18;

    private const float BetweenGroups = 20;

    private const float BetweenTexts = 16;

    /// <summary>Lays ranges out, those of a currency together.</summary>
    public static PictureLayout Of(AnswerPart.Pay pay, SKFont name, SKFont figure)
    {
        ImmutableArray<Scaled>.Builder groups = ImmutableArray.CreateBuilder<Scaled>();
        float y = Padding;
        foreach (IGrouping<string, PayRange> currency in pay.Ranges.GroupBy(range => range.Currency, StringComparer.Ordinal))
        {
            if (groups.Count > 0)
            {
                y += BetweenGroups;
            }

            float top = y;
            y += CaptionHeight;
            ImmutableArray<Row>.Builder rows = ImmutableArray.CreateBuilder<Row>();
            foreach (PayRange range in currency)
            {
                string label = PictureText.Prepare(RangeLabel.Of(range, pay));
                string amount = PictureText.Prepare(range.Display);
                bool isOnOneLine = name.MeasureText(label) + BetweenTexts + figure.MeasureText(amount) <= BarWidth;
                float labelLine = y + TextSize;
                float amountLine = isOnOneLine ? labelLine : labelLine + LineHeight;
                float bar = amountLine - TextSize + LineHeight + TextToBar;
                rows.Add(new Row(range, label, labelLine, amount, amountLine, bar));
                y = bar + BarHeight + BetweenRows;
            }

            groups.Add(new Scaled(PictureText.Prepare(RangeLabel.Caption(currency, pay)), top, RangeScale.Of([.. currency]), rows.ToImmutable(), y));
            y += AxisHeight;
        }

        return new PictureLayout(groups.ToImmutable(), y + Padding - BetweenRows / 2);
    }

    /// <summary>Where an amount lies.</summary>
    public static float X(RangeScale scale, decimal amount) => Padding + ((float)scale.At(amount) * BarWidth);

    /// <summary>The ranges of a currency.</summary>
    /// <param name="Caption">Above them.</param>
    /// <param name="Top">Where they begin.</param>
    /// <param name="Scale">Which they share.</param>
    /// <param name="Rows">One for each range.</param>
    /// <param name="Axis">The top of the marks below them.</param>
    public sealed record Scaled(string Caption, float Top, RangeScale Scale, ImmutableArray<Row> Rows, float Axis);

    /// <summary>A range.</summary>
    /// <param name="Range">The range.</param>
    /// <param name="Label">What tells it from the others.</param>
    /// <param name="LabelLine">The line that the label stands on.</param>
    /// <param name="Amount">The figures.</param>
    /// <param name="AmountLine">The line that they stand on.</param>
    /// <param name="Bar">The top of the bar.</param>
    public sealed record Row(PayRange Range, string Label, float LabelLine, string Amount, float AmountLine, float Bar);
}
