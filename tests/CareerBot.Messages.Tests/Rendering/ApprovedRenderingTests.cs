using CareerBot.Messages.Rendering;
using CareerBot.TestKit;

namespace CareerBot.Messages.Tests.Rendering;

/// <summary>A handful of telling answers in every rendering, to be read by people when they change.</summary>
public sealed class ApprovedRenderingTests
{
    private static readonly Dictionary<string, Answer> Cases = new(StringComparer.Ordinal)
    {
        ["OneOpenEndedRange"] = Sample.Answer(new AnswerPart.Pay([Sample.Range(50_000, 90_000, open: true)])) with
        {
            Headline = "Backend Engineer, Germany: EUR 50,000 to 90,000+ gross a year",
            Caveats = ["Figures are gross base pay a year.", "A plus means that pay goes beyond the upper figure; it is not a cap."],
            Sources = [new SourceNote("CareerBot first page: Backend Engineer")],
            Suggestions = [new Suggestion("Where do Backend Engineers earn most?", "Where do Backend Engineers earn most?")],
        },
        ["PayInTwoCurrencies"] = Sample.Answer(
            new AnswerPart.Pay(
            [
                Sample.Range(70_000, 150_000, "CHF", open: true, country: "Switzerland"),
                Sample.Range(50_000, 90_000, open: true),
                Sample.Range(40_000, 60_000, country: "France", level: "Junior"),
            ]),
            new AnswerPart.Table(["Place", "Gross a year"], [["Switzerland", "CHF 70,000 to 150,000+"], ["Germany", "EUR 50,000 to 90,000+"]])) with
        {
            Headline = "Backend Engineer: published ranges",
        },
        ["RoleSection"] = Sample.Answer(
            new AnswerPart.Paragraph("You need a foundation in computer science, or substantial hands-on experience."),
            new AnswerPart.Bullets(
            [
                new RichText([new TextRun("Languages", TextStyle.Bold), new TextRun(": C++, Ruby & Scala")]),
                new RichText([new TextRun("As they say, "), new TextRun("less is more", TextStyle.Italic), new TextRun("; see "), new TextRun("git log", TextStyle.Code)]),
            ]),
            new AnswerPart.Heading("And its daily work"),
            new AnswerPart.Paragraph("Writes clean code.")) with
        {
            Headline = "Skills of a Backend Engineer",
            Sources = [new SourceNote("O*NET 27.0 (CC BY 4.0), 20 November 2026"), new SourceNote("Role notes")],
        },
        ["WhichOne"] = Sample.Answer(new AnswerPart.Choices([new Suggestion("Backend Engineer", "Backend Engineer"), new Suggestion("Frontend Engineer", "Frontend Engineer")])) with
        {
            Headline = "That can be several roles. Which one do you mean?",
        },
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Plain_text_is_as_approved(string name) => PlainTextRenderer.Render(Cases[name]).ShouldBeApproved("PlainText", name, "txt");

    [Theory]
    [MemberData(nameof(Names))]
    public void Markdown_is_as_approved(string name) => MarkdownRenderer.Render(Cases[name]).ShouldBeApproved("Markdown", name, "md");

    [Theory]
    [MemberData(nameof(Names))]
    public void Html_is_as_approved(string name) => HtmlRenderer.Render(Cases[name]).ShouldBeApproved("Html", name, "html");
}
