using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Messages.Rendering;
using SkiaSharp;

namespace CareerBot.Pictures.Tests;

/// <summary>Pictures of pay ranges, decoded again and looked at pixel by pixel.</summary>
public sealed class RangePictureTests : IDisposable
{
    private const int LargestFile = 100 * 1024;

    private readonly RangePicture _picture = new();

    public void Dispose() => _picture.Dispose();

    [Fact]
    public void Bars_begin_and_end_where_the_shared_scale_says()
    {
        ImmutableArray<PayRange> ranges = [Range(50_000, 90_000), Range(30_000, 62_500, place: "Poland"), Range(65_000, 120_000, place: "Ireland")];

        using SKBitmap drawn = Decode(ranges);

        PictureLayout.Scaled group = LayoutOf(ranges).Groups.ShouldHaveSingleItem();
        RangeScale scale = new(120_000, hasOpenEnd: false);
        foreach (PictureLayout.Row row in group.Rows)
        {
            (int first, int last) = Ends(drawn, row);
            first.ShouldBeInRange(Pixel(scale, row.Range.Min) - 1, Pixel(scale, row.Range.Min) + 1, row.Label);
            last.ShouldBeInRange(Pixel(scale, row.Range.Max) - 2, Pixel(scale, row.Range.Max), row.Label);
        }
    }

    [Fact]
    public void Ranges_of_two_currencies_have_a_scale_each()
    {
        ImmutableArray<PayRange> ranges = [Range(50_000, 90_000), Range(120_000, 240_000, currency: "PLN", place: "Poland")];

        using SKBitmap drawn = Decode(ranges);

        ImmutableArray<PictureLayout.Scaled> groups = LayoutOf(ranges).Groups;
        groups.Select(group => group.Caption).ShouldBe(["Backend Engineer · EUR", "Backend Engineer · PLN"]);
        int[] ends = [.. groups.Select(group => Ends(drawn, group.Rows.Single()).Last)];
        ends[0].ShouldBe(ends[1], "the highest figure of each currency ends its scale");
    }

    [Fact]
    public void An_open_end_fades_goes_on_behind_the_figure_and_has_no_cap()
    {
        ImmutableArray<PayRange> ranges = [Range(50_000, 90_000, open: true), Range(60_000, 90_000, place: "Ireland")];

        using SKBitmap drawn = Decode(ranges);

        PictureLayout.Row[] rows = [.. LayoutOf(ranges).Groups.Single().Rows];
        RangeScale scale = new(90_000, hasOpenEnd: true);
        float end = PictureLayout.X(scale, 90_000);
        byte[] fading = [.. new[] { 5f, 12.5f, 19f }.Select(behind => At(drawn, end + behind, rows[0].Bar + 4).Red)];
        fading.ShouldBeInOrder();
        fading.Distinct().Count().ShouldBe(3);
        ((int)fading[0]).ShouldBeGreaterThan(RangePainter.Accent.Red, "the first piece behind the figure is paler than the bar");
        At(drawn, end + 29, rows[0].Bar + (PictureLayout.BarHeight / 2)).ShouldBe(RangePainter.Accent, "the arrow's head");
        At(drawn, end + 5, rows[1].Bar + 4).ShouldBe(RangePainter.Surface, "a closed end just ends");
    }

    [Fact]
    public void The_picture_is_small_sharp_and_the_same_each_time_with_as_many_ranges_as_it_takes()
    {
        ImmutableArray<PayRange> ranges = [.. Enumerable.Range(1, RangePicture.MostRanges).Select(i => Range(i * 10_000, i * 20_000, open: i % 2 == 0, place: $"A place with a long name, number {i}", level: "Senior"))];

        byte[] png = _picture.Draw(ranges)!;

        TestContext.Current.AddAttachment("picture.png", png, "image/png");
        png.Length.ShouldBeLessThan(LargestFile);
        _picture.Draw(ranges).ShouldBe(png);
        using var drawn = SKBitmap.Decode(png);
        drawn.Width.ShouldBe((int)PictureLayout.Width * PictureLayout.PixelRatio);
        drawn.GetPixel(0, 0).Alpha.ShouldBe((byte)0, "the corners are round on any ground");
        _picture.Draw(ranges.Add(Range(1, 2))).ShouldBeNull();
    }

    [Fact]
    public void A_name_that_is_too_long_is_cut_and_figures_stand_whole_on_a_line_of_their_own()
    {
        ImmutableArray<PayRange> ranges = [Range(50_000, 90_000, place: string.Concat(Enumerable.Repeat("Llanfairpwllgwyngyll, ", 8)))];

        _picture.Draw(ranges).ShouldNotBeNull();

        PictureLayout.Row row = LayoutOf(ranges).Groups.Single().Rows.Single();
        row.AmountLine.ShouldBeGreaterThan(row.LabelLine);
        row.Amount.ShouldBe(ranges[0].Display);
    }

    [Theory]
    [InlineData("Łódź, Polska", true)]
    [InlineData("Αθήνα, Ελλάδα", true)]
    [InlineData("София, България", true)]
    [InlineData("القاهرة", false)]
    [InlineData("東京", false)]
    [InlineData("🦄", false)]
    public void What_the_typeface_would_show_as_boxes_is_not_drawn(string place, bool isDrawn) => (_picture.Draw([Range(50_000, 90_000, place: place)]) is not null).ShouldBe(isDrawn);

    [Fact]
    public void Without_a_typeface_there_is_no_picture_and_no_error()
    {
        PictureFonts.Find("/no/such/folder", SKFontManager.CreateDefault()).ShouldBeNull();
        using RangePicture none = new(null);

        none.CanDraw.ShouldBeFalse();
        none.Draw([Range(50_000, 90_000)]).ShouldBeNull();
        _picture.Draw([]).ShouldBeNull();
        _picture.Draw(default).ShouldBeNull();
    }

    [Fact]
    public void The_alternative_text_says_every_name_and_figure_and_reads_the_open_end_out() =>
        RangePicture.AlternativeText([Range(50_000, 90_000, open: true), Range(120_000, 240_000, currency: "PLN", place: "Poland")], new AnswerLabels("", "", "and above"))
            .ShouldBe("Backend Engineer · EUR: Germany: EUR 50,000 to 90,000 and above; Backend Engineer · PLN: Poland: PLN 120,000 to 240,000");

    private static PayRange Range(decimal min, decimal max, string currency = "EUR", bool open = false, string place = "Germany", string? level = null) => new()
    {
        Role = new RoleId("backend-engineer"),
        RoleTitle = "Backend Engineer",
        Location = new CountryCode("DE"),
        LocationName = place,
        LevelName = level,
        Currency = currency,
        Min = min,
        Max = max,
        OpenEnded = open,
        Period = "year",
        Basis = "gross",
        Source = "A source",
        Display = FormattableString.Invariant($"{currency} {min:#,0} to {max:#,0}{(open ? "+" : "")}"),
    };

    private static PictureLayout LayoutOf(ImmutableArray<PayRange> ranges)
    {
        using PictureFonts fonts = PictureFonts.Find("/usr/share/fonts", SKFontManager.Default)!;
        using SKFont name = RangePicture.FontOf(fonts.Regular, PictureLayout.TextSize);
        using SKFont figure = RangePicture.FontOf(fonts.Bold, PictureLayout.TextSize);
        return PictureLayout.Of(new AnswerPart.Pay(ranges), name, figure);
    }

    private static int Pixel(RangeScale scale, decimal amount) => (int)Math.Round((PictureLayout.Padding + (scale.At(amount) * PictureLayout.BarWidth)) * PictureLayout.PixelRatio);

    private static SKColor At(SKBitmap drawn, float x, float y) => drawn.GetPixel((int)(x * PictureLayout.PixelRatio), (int)(y * PictureLayout.PixelRatio));

    /// <summary>The first and the last pixel of the bar's own colour on its middle line.</summary>
    private static (int First, int Last) Ends(SKBitmap drawn, PictureLayout.Row row)
    {
        int y = (int)((row.Bar + (PictureLayout.BarHeight / 2)) * PictureLayout.PixelRatio);
        int[] coloured = [.. Enumerable.Range(0, drawn.Width).Where(x => drawn.GetPixel(x, y) == RangePainter.Accent)];
        return (coloured[0], coloured[^1]);
    }

    private SKBitmap Decode(ImmutableArray<PayRange> ranges)
    {
        byte[] png = _picture.Draw(ranges).ShouldNotBeNull();
        TestContext.Current.AddAttachment("picture.png", png, "image/png");
        return SKBitmap.Decode(png);
    }
}
