using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CareerBot.Messages.Rendering;
using CareerBot.TestKit;
using CsCheck;

namespace CareerBot.Messages.Tests.Rendering;

/// <summary>A drawing of pay must not lie: lengths are amounts, currencies stay apart, and an open end is no cap.</summary>
public sealed partial class RangeChartTests
{
    [Fact]
    public void A_range_twice_as_wide_is_drawn_twice_as_wide()
    {
        Gen<int> thousands = Gen.Int[1, 300];
        Gen.Select(thousands, thousands, Gen.Int[1, 300], Gen.Bool).Sample((min, otherMin, width, open) =>
        {
            double[] widths = Widths(Draw(
                Sample.Range(min * 1_000m, (min + width) * 1_000m, open: open),
                Sample.Range(otherMin * 1_000m, (otherMin + (2 * width)) * 1_000m, open: open, country: "France")));
            return Math.Abs(widths[1] - (2 * widths[0])) < 0.005;
        });
    }

    [Fact]
    public void Bars_of_one_currency_begin_where_their_figures_lie_on_one_scale()
    {
        double[] begins = Begins(Draw(Sample.Range(40_000, 60_000), Sample.Range(80_000, 90_000, country: "France")));

        begins[1].ShouldBe(2 * begins[0], 0.005);
    }

    [Fact]
    public void Different_currencies_have_separate_figures_and_scales()
    {
        string html = Draw(Sample.Range(70_000, 150_000, "CHF", country: "Switzerland"), Sample.Range(50_000, 90_000), Sample.Range(35_000, 85_000, country: "France"));

        Count(html, "<figure").ShouldBe(2);
        Count(html, "range-axis").ShouldBe(2);
        html.ShouldContain("<figcaption>Backend Engineer · CHF</figcaption>");
        html.ShouldContain("<figcaption>Backend Engineer · EUR</figcaption>");
    }

    [Fact]
    public void An_open_end_is_marked_and_read_out_and_stays_within_the_drawing()
    {
        string html = Draw(Sample.Range(50_000, 90_000, open: true));

        html.ShouldContain("class=\"range-open\"");
        html.ShouldContain("class=\"range-plus\"");
        html.ShouldContain("<title>Germany: EUR 50,000 to 90,000 and above</title>");
        (Begins(html)[0] + Widths(html)[0]).ShouldBeLessThan(85, "the arrow and the plus need room behind the bar");
    }

    [Fact]
    public void A_closed_end_is_not_marked_as_open()
    {
        string html = Draw(Sample.Range(50_000, 90_000));

        html.ShouldNotContain("range-open");
        html.ShouldContain("<title>Germany: EUR 50,000 to 90,000</title>");
    }

    [Fact]
    public void Every_bar_is_an_image_with_a_title() =>
        Count(Draw(Sample.Range(1, 2), Sample.Range(2, 3, country: "France")), "<svg class=\"range-bar\" role=\"img\" width=\"100%\" height=\"30\"><title>").ShouldBe(2);

    [Fact]
    public void Whatever_the_figures_the_marks_are_few_and_everything_lies_within_the_drawing() =>
        Gen.Select(Gen.Decimal[0, 100_000_000], Gen.Decimal[0, 100_000_000]).Sample((one, other) =>
        {
            string html = Draw(Sample.Range(Math.Min(one, other), Math.Max(one, other), open: true));
            int marks = Count(html, "text-anchor");
            return marks is >= 2 and <= 6 && Begins(html).Concat(Widths(html)).All(share => share is >= 0 and <= 100);
        });

    private static string Draw(params ImmutableArray<PayRange> ranges) => HtmlRenderer.Render([new AnswerPart.Pay(ranges)], Sample.Labels);

    private static double[] Begins(string html) => [.. Bar().Matches(html).Select(bar => Number(bar.Groups["x"].Value))];

    private static double[] Widths(string html) => [.. Bar().Matches(html).Select(bar => Number(bar.Groups["width"].Value))];

    private static int Count(string html, string what) => html.Split(what).Length - 1;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("<rect class=\"range-fill\" x=\"(?<x>[0-9.]+)%\" y=\"6\" width=\"(?<width>[0-9.]+)%\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bar();
}
