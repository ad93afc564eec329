using CareerBot.Messages;
using CareerBot.Teams.Rendering;
using CareerBot.TestKit;
using CsCheck;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerBot.Teams.Tests.Rendering;

/// <summary>What is escaped reads, by a parser of CommonMark with strikethrough and bare links, as what was escaped, and as nothing else.</summary>
public sealed class CardMarkdownTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseAutoLinks().Build();

    private static readonly Gen<string> Texts = Gen.Frequency(
        (1, AnyAnswer.Text(["EUR 1 – 2+"], 12)),
        (2, Gen.OneOf("*", "_", "**", "__", "[", "]", "(", ")", "#", ">", "<", "~", "~~", "`", "\\", "&", "&amp;", "&#35;", "!", "-", "+", "1.", "1)", "=", " ", "  ", "a", "b1", "é", "\n", "<at>", "</at>", "<br>", "http://x.y", "www.x.y", "|", ":", "{{TIME(").Array[0, 14].Select(string.Concat)));

    [Theory]
    [InlineData("O*NET 27.0", "O*NET 27.0")]
    [InlineData("snake_case & R&D, C#, C++", "snake_case & R&amp;D, C#, C++")]
    [InlineData("*bold* and [a](https://b.example)", @"\*bold\* and \[a\](https:​//b.example)")]
    [InlineData("<at>everyone</at>", "&lt;at&gt;everyone&lt;/at&gt;")]
    [InlineData("# no heading", @"\# no heading")]
    [InlineData("1. no item", @"1\. no item")]
    [InlineData("two\nlines", "two lines")]
    public void Little_is_escaped_and_enough(string text, string expected) => CardMarkdown.Escape(text).ShouldBe(expected);

    [Fact]
    public void No_text_becomes_markup() => Texts.Sample(
        text =>
        {
            MarkdownDocument read = Markdown.Parse(CardMarkdown.Escape(text), Pipeline);
            read.Descendants().ShouldAllBe(node => node is ParagraphBlock || node is ContainerInline && node.GetType() == typeof(ContainerInline) || node is LiteralInline || node is HtmlEntityInline);
            Words(read).ShouldBe(Plain(text));
        },
        iter: 20_000);

    [Fact]
    public void A_list_has_its_items_and_their_styles_and_nothing_else() => Gen.Select(Texts, Gen.Enum<TextStyle>()).Array[1, 4].Select(runs => new RichText([.. runs.Select(run => new TextRun(run.Item1, run.Item2))])).Array[1, 3].Sample(
        items =>
        {
            RichText[] shown = [.. items.Where(item => Plain(item.ToString()).Length > 0)];
            MarkdownDocument read = Markdown.Parse(CardMarkdown.List(shown), Pipeline);
            read.Descendants().ShouldAllBe(node =>
                node is ListBlock || node is ListItemBlock || node is ParagraphBlock || node is EmphasisInline || node.GetType() == typeof(ContainerInline) || node is LiteralInline || node is HtmlEntityInline);
            read.Descendants<ListItemBlock>().Count().ShouldBe(shown.Length);
            Words(read).ShouldBe(Plain(string.Concat(shown.Select(item => item.ToString()))));
        },
        iter: 10_000);

    /// <summary>What is read, without spaces and what only breaks.</summary>
    private static string Words(MarkdownDocument read) =>
        Plain(string.Concat(read.Descendants().Select(node => node switch { LiteralInline literal => literal.Content.ToString(), HtmlEntityInline entity => entity.Transcoded.ToString(), _ => "" })));

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u200B'));
}
