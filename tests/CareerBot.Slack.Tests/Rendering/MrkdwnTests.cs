using CareerBot.Messages;
using CareerBot.Slack.Rendering;

namespace CareerBot.Slack.Tests.Rendering;

public sealed class MrkdwnTests
{
    private const string Z = "\u200B";

    [Theory]
    [InlineData("Plain words, 50,000 to 90,000+", "Plain words, 50,000 to 90,000+")]
    [InlineData("R&D <!channel> a > b", "R&amp;D &lt;!channel&gt; a &gt; b")]
    [InlineData("&amp;", "&amp;amp;")]
    [InlineData("O*NET 27.0 and snake_case_name", "O*NET 27.0 and snake_case_name")]
    [InlineData("2 * 3 * 4", "2 * 3 * 4")]
    [InlineData("~5 years", "~5 years")]
    [InlineData("*bold*", "<!date^00000000^{_}|*>bold<!date^00000000^{_}|*>")]
    [InlineData("a `b` c", "a <!date^00000000^{_}|`>b<!date^00000000^{_}|`> c")]
    [InlineData("so :smile: it is", "so <!date^00000000^{_}|:>smile: it is")]
    [InlineData("Level: senior", "Level: senior")]
    [InlineData("> no quote", "\u00AD&gt; no quote")]
    [InlineData("a\r\n> b\rc", "a\n\u00AD&gt; b\nc")]
    public void Content_stays_content(string content, string mrkdwn) => Mrkdwn.Escape(content).ShouldBe(mrkdwn);

    [Fact]
    public void A_style_beside_a_word_gets_a_zero_width_space()
    {
        RichText text = new([new TextRun("un"), new TextRun("believ", TextStyle.Bold), new TextRun("able, "), new TextRun("a", TextStyle.Italic), new TextRun("b", TextStyle.Code)]);

        Mrkdwn.Of(text).ShouldBe($"un{Z}*believ*{Z}able, _a_{Z}`b`");
    }

    [Fact]
    public void A_style_beside_a_space_or_a_stop_is_left_alone() =>
        Mrkdwn.Of(new RichText([new TextRun("Go, "), new TextRun("Languages", TextStyle.Bold), new TextRun(": C")])).ShouldBe("Go, *Languages*: C");

    [Fact]
    public void Spaces_at_the_ends_of_a_style_stay_outside_its_marks() =>
        Mrkdwn.Of(new RichText([new TextRun("a"), new TextRun(" b ", TextStyle.Bold), new TextRun("c")])).ShouldBe("a *b* c");

    [Fact]
    public void A_style_ends_with_its_line_and_begins_again() =>
        Mrkdwn.Of(new RichText([new TextRun("a\n\nb", TextStyle.Italic)])).ShouldBe("_a_\n\n_b_");

    [Fact]
    public void The_own_mark_of_a_style_within_it_is_defused_and_a_backtick_in_code_becomes_an_apostrophe()
    {
        Mrkdwn.Of(new RichText([new TextRun("O*NET", TextStyle.Bold)])).ShouldBe("*O<!date^00000000^{_}|*>NET*");
        Mrkdwn.Of(new RichText([new TextRun("a`b *c* & d", TextStyle.Code)])).ShouldBe("`a'b *c* &amp; d`");
    }

    [Fact]
    public void A_lone_mark_is_defused_where_a_style_of_the_text_could_pair_with_it() =>
        Mrkdwn.Of(new RichText([new TextRun("*a "), new TextRun("b", TextStyle.Bold)])).ShouldBe("<!date^00000000^{_}|*>a *b*");

    [Fact]
    public void A_link_holds_its_address_and_an_escaped_label() =>
        Mrkdwn.Link(new Uri("https://career.example/ask?q=a&x=<b>|c"), "More > <here> | there")
            .ShouldBe("<https://career.example/ask?q=a&amp;x=%3Cb%3E%7Cc|More &gt; &lt;here&gt; / there>");
}
