using System.Reflection;
using CareerBot.Messages.Rendering;
using CareerBot.TestKit;

namespace CareerBot.Messages.Tests.Rendering;

/// <summary>No kind of part can be forgotten by a renderer, and none lets content become markup.</summary>
public sealed class EveryPartTests
{
    private const string Hostile = "</title><script>alert('x')</script> & \"quoted\" | `code` *bold*";

    public static TheoryData<string> Renderers => [.. Render.Keys];

    private static readonly Dictionary<string, Func<Answer, string>> Render = new(StringComparer.Ordinal)
    {
        ["PlainText"] = PlainTextRenderer.Render,
        ["Markdown"] = MarkdownRenderer.Render,
        ["Html"] = HtmlRenderer.Render,
    };

    [Fact]
    public void The_parts_of_these_tests_are_all_that_there_are()
    {
        IEnumerable<string> kinds = typeof(AnswerPart).GetNestedTypes(BindingFlags.Public).Where(type => type.IsSubclassOf(typeof(AnswerPart))).Select(type => type.Name);

        Sample.EveryPart("x").Select(part => part.GetType().Name).ShouldBe(kinds, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Renderers))]
    public void Every_part_is_rendered_with_its_text(string renderer)
    {
        foreach (AnswerPart part in Sample.EveryPart("Quartz"))
        {
            Render[renderer](Sample.Answer(part)).ShouldContain("Quartz", customMessage: part.GetType().Name);
        }
    }

    [Fact]
    public void Html_lets_no_content_become_markup()
    {
        string html = HtmlRenderer.Render(Sample.Answer(Sample.EveryPart(Hostile)) with
        {
            Language = "\"><script>",
            Headline = new RichText([new TextRun(Hostile), new TextRun(Hostile, TextStyle.Bold), new TextRun(Hostile, TextStyle.Code)]),
            Caveats = [Hostile],
            Sources = [new SourceNote(Hostile)],
            Suggestions = [new Suggestion(Hostile, Hostile)],
            Labels = new AnswerLabels(Hostile, Hostile, Hostile),
        });

        html.ShouldNotContain("<script");
        html.ShouldNotContain("</title></title>");
        html.ShouldNotContain("\"quoted\"");
        html.ShouldNotContain("'x'");
    }

    [Fact]
    public void Markdown_escapes_what_could_be_read_as_markup()
    {
        string markdown = MarkdownRenderer.Render(Sample.Answer(new AnswerPart.Paragraph(Hostile)));

        markdown.ShouldContain("\\<script\\>");
        markdown.ShouldContain("\\*bold\\*");
        markdown.ShouldContain("\\`code\\`");
        markdown.ShouldContain("\\|");
    }

    [Fact]
    public void Html_keeps_letters_of_all_languages_as_they_are() =>
        HtmlRenderer.Render(Sample.Answer(new AnswerPart.Paragraph("Zürich, œuvre, 東京"))).ShouldContain("<p>Zürich, œuvre, 東京</p>");

    [Fact]
    public void Html_holds_no_script_no_inline_style_and_no_id_so_that_it_fits_a_strict_page_any_number_of_times()
    {
        string html = HtmlRenderer.Render(Sample.Answer(Sample.EveryPart("x")));

        html.ShouldNotContain("<script");
        html.ShouldNotContain(" style=");
        html.ShouldNotContain(" id=");
        html.ShouldNotContain(" on");
    }

    [Fact]
    public void A_choice_is_a_button_that_sends_its_question_without_script() =>
        HtmlRenderer.Render(Sample.Answer(new AnswerPart.Choices([new Suggestion("The label", "The question?")])))
            .ShouldContain("<button type=\"submit\" form=\"suggest\" name=\"text\" value=\"The question?\">The label</button>");
}
