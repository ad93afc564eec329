using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Messages.Rendering;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Rendering;

/// <summary>
/// Pay ranges, each with its figures in words and a bar below them, from zero: the ranges of one currency share the scale. The bars are columns
/// of shares of the width, which every client draws; Teams' own charts know no bar that begins beside zero.
/// </summary>
internal static class RangeBars
{
    /// <summary>Shares of the whole width.</summary>
    private const int Whole = 1000;

    /// <summary>A bar narrower than this is not seen.</summary>
    private const int Narrowest = 12;

    /// <summary>Pay goes on beyond the figure: never drawn as an end.</summary>
    private const string OpenEnd = "→ +";

    /// <summary>One point of a violet that stands off from Teams' light ground and its dark one by 3 to 1; where no picture is drawn, the theme's own ground is.</summary>
    private static readonly CardBackground Fill = new("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGOob/0KAAOAAfrEUblUAAAAAElFTkSuQmCC");

    /// <summary>The ranges by currency: a caption, the ranges, the scale.</summary>
    public static IEnumerable<CardElement> Of(AnswerPart.Pay pay)
    {
        foreach (IGrouping<string, PayRange> currency in pay.Ranges.GroupBy(range => range.Currency, StringComparer.Ordinal))
        {
            RangeScale scale = RangeScale.Of([.. currency]);
            yield return RichRuns.Line(RangeLabel.Caption(currency, pay), RichRuns.Small) with { Spacing = CardSpacing.Medium };
            foreach (PayRange range in currency)
            {
                yield return Row(range, RangeLabel.Of(range, pay), scale);
            }

            yield return Axis(scale);
        }
    }

    private static CardContainer Row(PayRange range, string label, RangeScale scale) => new()
    {
        Spacing = CardSpacing.Small,
        Items =
        [
            new CardColumnSet
            {
                Columns =
                [
                    new CardColumn { Width = CardWidth.Stretch, Items = [RichRuns.Line(label)] },
                    new CardColumn { Width = CardWidth.Auto, Items = [RichRuns.Line(range.Display, RichRuns.Bold) with { HorizontalAlignment = CardAlignment.Right }] },
                ],
            },
            Bar(range, scale),
        ],
    };

    private static CardColumnSet Bar(PayRange range, RangeScale scale)
    {
        int from = Place(scale, Math.Min(range.Min, range.Max));
        int to = Math.Max(from + Narrowest, Place(scale, Math.Max(range.Min, range.Max)));
        var columns = ImmutableArray.CreateBuilder<CardColumn>(3);
        if (from > 0)
        {
            columns.Add(Blank(from));
        }

        columns.Add(Blank(to - from) with { Style = CardContainerStyle.Accent, BackgroundImage = Fill });
        if (to < Whole)
        {
            columns.Add(range.OpenEnded ? Blank(Whole - to) with { Items = [Text(OpenEnd, CardTextColor.Accent)] } : Blank(Whole - to));
        }

        return new CardColumnSet { Spacing = CardSpacing.None, Columns = columns.ToImmutable() };
    }

    private static CardColumnSet Axis(RangeScale scale)
    {
        var columns = ImmutableArray.CreateBuilder<CardColumn>(scale.Ticks.Count);
        for (int i = 0; i < scale.Ticks.Count; i++)
        {
            int next = i + 1 < scale.Ticks.Count ? Place(scale, scale.Ticks[i + 1]) : Whole;
            columns.Add(Blank(Math.Max(1, next - Place(scale, scale.Ticks[i]))) with { Items = [RichRuns.Line(RangeScale.Abbreviate(scale.Ticks[i]), RichRuns.Small)] });
        }

        return new CardColumnSet { Spacing = CardSpacing.None, Columns = columns.MoveToImmutable() };
    }

    private static CardColumn Blank(int share) => new() { Width = new CardWidth(share), Spacing = CardSpacing.None, Items = [Text(RichRuns.Blank, color: null)] };

    private static CardRichText Text(string text, CardTextColor? color) => RichRuns.Line(text, run => run with { Size = CardTextSize.Small, Color = color, Weight = color is null ? null : CardTextWeight.Bolder });

    private static int Place(RangeScale scale, decimal amount) => (int)Math.Round(Math.Clamp(scale.At(amount), 0, 1) * Whole, MidpointRounding.AwayFromZero);
}
