using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Messages.Rendering;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Rendering;

/// <summary>
/// Pay ranges, each with its figures in words and a bar below them, from zero: the ranges of one currency share the scale. Teams' own charts know
/// no bar that begins beside zero, and a column with a ground is padded by clients to a block; so the bars are small pictures, told in words too.
/// </summary>
internal static class RangeBars
{
    /// <summary>Shares of the whole width.</summary>
    private const int Whole = 1000;

    /// <summary>What the name of an amount takes on a phone; the last one is left out where there is less.</summary>
    private const int LeastForName = 120;

    /// <summary>The ranges by currency: a caption, the ranges, the scale.</summary>
    public static IEnumerable<CardElement> Of(AnswerPart.Pay pay, AnswerLabels labels)
    {
        foreach (IGrouping<string, PayRange> currency in pay.Ranges.GroupBy(range => range.Currency, StringComparer.Ordinal))
        {
            RangeScale scale = RangeScale.Of([.. currency]);
            yield return RichRuns.Line(RangeLabel.Caption(currency, pay), RichRuns.Small) with { Spacing = CardSpacing.Medium };
            foreach (PayRange range in currency)
            {
                yield return Row(range, RangeLabel.Of(range, pay), scale, labels);
            }

            yield return Axis(scale);
        }
    }

    private static CardContainer Row(PayRange range, string label, RangeScale scale, AnswerLabels labels) => new()
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
            new CardImage
            {
                Spacing = CardSpacing.Small,
                Url = RangePicture.Draw(scale.At(Math.Min(range.Min, range.Max)), scale.At(Math.Max(range.Min, range.Max)), range.OpenEnded),
                AltText = PlainCharacters.Of($"{label}: {RangeLabel.Spoken(range, labels)}"),
            },
        ],
    };

    private static CardColumnSet Axis(RangeScale scale)
    {
        decimal[] named = [.. scale.Ticks.Where(tick => tick == 0 || Whole - Place(scale, tick) >= LeastForName)];
        var columns = ImmutableArray.CreateBuilder<CardColumn>(named.Length);
        for (int i = 0; i < named.Length; i++)
        {
            int next = i + 1 < named.Length ? Place(scale, named[i + 1]) : Whole;
            columns.Add(new CardColumn
            {
                Width = new CardWidth(Math.Max(1, next - Place(scale, named[i]))),
                Spacing = CardSpacing.None,
                Items = [RichRuns.Line(RangeScale.Abbreviate(named[i]), RichRuns.Small)],
            });
        }

        return new CardColumnSet { Spacing = CardSpacing.None, Columns = columns.MoveToImmutable() };
    }

    private static int Place(RangeScale scale, decimal amount) => (int)Math.Round(Math.Clamp(scale.At(amount), 0, 1) * Whole, MidpointRounding.AwayFromZero);
}
