using System.Reflection;
using CareerBot.Messages;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Wire;
using CareerBot.TestKit;

namespace CareerBot.Slack.Tests.Rendering;

public sealed class BlockKitRendererTests
{
    private static readonly Uri Web = new("https://career.example/");

    [Fact]
    public void The_parts_of_these_tests_are_all_that_there_are() =>
        Sample.EveryPart("x").Select(part => part.GetType().Name)
            .ShouldBe(typeof(AnswerPart).GetNestedTypes(BindingFlags.Public).Where(type => type.IsSubclassOf(typeof(AnswerPart))).Select(type => type.Name), ignoreOrder: true);

    [Fact]
    public void Every_part_is_in_the_blocks_and_in_the_text()
    {
        foreach (AnswerPart part in Sample.EveryPart("Quartz"))
        {
            SlackMessage message = BlockKitRenderer.Render(Sample.Answer(part), Some.Options);

            string.Concat(Shown.In(message)).ShouldContain("Quartz", customMessage: part.GetType().Name);
            message.Text.ShouldContain("Quartz", customMessage: part.GetType().Name);
        }
    }

    [Fact]
    public void Buttons_that_need_a_reply_are_drawn_only_with_its_id()
    {
        Answer answer = Sample.Answer() with { HandOver = HandOverOffer.NoAnswer };

        Ids(BlockKitRenderer.Render(answer, Some.Options with { MayShare = true })).ShouldBe(["thumb:up", "thumb:down", "ask-hr", "share"]);
        Ids(BlockKitRenderer.Render(Sample.Answer(), Some.Options)).ShouldBe(["thumb:up", "thumb:down"]);
        Ids(BlockKitRenderer.Render(answer, Some.Options with { MayShare = true, ReplyId = null })).ShouldBeEmpty();
    }

    [Fact]
    public void A_button_brings_back_its_question_whole_or_is_left_out()
    {
        Answer answer = Sample.Answer(new AnswerPart.Choices([new Suggestion("Backend", "Backend Engineer")])) with
        {
            Suggestions = [new Suggestion("Long", new string('a', 2_001)), new Suggestion(new string('b', 80), new string('c', 2_000))],
        };

        Button[] buttons = [.. Buttons(BlockKitRenderer.Render(answer, Some.Options with { ReplyId = null }))];

        buttons.Select(button => button.ActionId).ShouldBe(["pick:0", "ask:0"]);
        buttons[0].Value.ShouldBe("Backend Engineer");
        buttons[1].Value.ShouldBe(new string('c', 2_000));
        buttons[1].Text.Text.Length.ShouldBe(75);
    }

    [Fact]
    public void A_label_is_cut_before_a_figure_and_never_within_it()
    {
        PayRange range = Sample.Range(50_000, 90_000, open: true);
        Answer answer = Sample.Answer(new AnswerPart.Pay([range])) with
        {
            Suggestions = [new Suggestion($"{new string('w', 60)} {range.Display} and more words", "x")],
        };

        Buttons(BlockKitRenderer.Render(answer, Some.Options)).First().Text.Text.ShouldBe($"{new string('w', 60)}…");
    }

    [Fact]
    public void A_long_headline_is_a_section_and_is_not_cut()
    {
        string headline = string.Join(' ', Enumerable.Repeat("headline", 30));

        SlackMessage message = BlockKitRenderer.Render(Sample.Answer() with { Headline = headline }, Some.Options);

        message.Blocks[0].ShouldBeOfType<SectionBlock>().Text!.Text.ShouldBe($"*{headline}*");
    }

    [Fact]
    public void A_long_paragraph_goes_on_in_the_next_block_after_a_sentence()
    {
        string paragraph = string.Join(' ', Enumerable.Repeat("This is a sentence of some words.", 200));

        SlackMessage message = BlockKitRenderer.Render(Sample.Answer(new AnswerPart.Paragraph(paragraph)), Some.Options);

        string[] sections = [.. message.Blocks.OfType<SectionBlock>().Select(section => section.Text!.Text)];
        sections.Length.ShouldBe(3);
        sections.ShouldAllBe(section => section.EndsWith("words."));
        string.Join(' ', sections).ShouldBe(paragraph);
    }

    [Fact]
    public void An_answer_too_long_for_a_message_links_to_the_whole_or_says_that_there_is_more()
    {
        Answer answer = Sample.Answer(new AnswerPart.Bullets([.. Enumerable.Range(0, 3_000).Select(i => (RichText)$"Item {i} of many.")]));

        SlackMessage linked = BlockKitRenderer.Render(answer, Some.Options with { WebAddress = Web });
        SlackMessage plain = BlockKitRenderer.Render(answer, Some.Options);

        Shown.In(linked).ShouldContain("<https://career.example/|More on the web>");
        linked.Text.ShouldEndWith(".\n\n<https://career.example/|More on the web>");
        Shown.In(plain).ShouldContain(Some.Words.Shortened);
        plain.Text.ShouldEndWith($".\n\n{Some.Words.Shortened}");
        Shown.In(plain).Where(text => text.StartsWith('•')).ShouldAllBe(text => text.EndsWith("of many."));
    }

    [Fact]
    public void More_parts_than_blocks_share_sections_and_lose_nothing()
    {
        SlackMessage message = BlockKitRenderer.Render(Sample.Answer([.. Enumerable.Range(0, 120).Select(i => new AnswerPart.Paragraph($"Paragraph {i}."))]), Some.Options);

        LimitsChecker.Of(message).ShouldBeEmpty();
        string.Concat(Shown.In(message)).ShouldContain("Paragraph 119.");
    }

    [Fact]
    public void A_second_table_is_told_in_lines()
    {
        AnswerPart.Table table = new(["Place", "Gross a year"], [["France", "EUR 1"], ["Germany", "EUR 2"]]);

        SlackMessage message = BlockKitRenderer.Render(Sample.Answer(table, table), Some.Options);

        message.Blocks.OfType<TableBlock>().Count().ShouldBe(1);
        message.Blocks.OfType<SectionBlock>().Single().Text!.Text.ShouldBe("• *France* – Gross a year: EUR 1\n• *Germany* – Gross a year: EUR 2");
    }

    [Fact]
    public void Bars_share_a_scale_within_a_currency_and_an_open_end_is_no_end()
    {
        AnswerPart.Pay pay = new([Sample.Range(50_000, 100_000, open: true), Sample.Range(25_000, 50_000, country: "France"), Sample.Range(70_000, 150_000, "CHF", country: "Switzerland")]);

        string[] sections = [.. BlockKitRenderer.Render(Sample.Answer(pay), Some.Options).Blocks.OfType<SectionBlock>().Select(section => section.Text!.Text)];

        sections.Length.ShouldBe(2);
        string[] euro = sections[0].Split('\n');
        euro[0].ShouldBe("• Germany: *EUR 50,000 to 100,000+*");
        euro[1].ShouldEndWith("█→+`");
        euro[3].ShouldEndWith("█▏`");
        euro[1].Count(c => c == '█').ShouldBeInRange((2 * euro[3].Count(c => c == '█')) - 1, (2 * euro[3].Count(c => c == '█')) + 1);
        euro[1].IndexOf('█', StringComparison.Ordinal).ShouldBe(euro[3].LastIndexOf('█') + 1);
    }

    [Fact]
    public void A_picture_takes_the_place_of_bars_and_the_figures_stay()
    {
        SlackMessage message = BlockKitRenderer.Render(Sample.Answer(new AnswerPart.Pay([Sample.Range(50_000, 90_000)])), Some.Options with { Picture = new MessagePicture("F1", "Drawn") });

        message.Blocks.OfType<ImageBlock>().Single().SlackFile.ShouldBe(new SlackFile("F1"));
        message.Blocks.OfType<SectionBlock>().Single().Text!.Text.ShouldBe("• Germany: *EUR 50,000 to 90,000*");
    }

    [Fact]
    public void The_checker_finds_what_is_wrong()
    {
        LimitsChecker.Of(new SlackMessage("x", [new HeaderBlock(new string('x', 151))])).ShouldNotBeEmpty();
        LimitsChecker.OfBlocks("""[{"type":"section"}]""").ShouldNotBeEmpty();
        LimitsChecker.OfBlocks("""[{"type":"input","label":{"type":"plain_text","text":"x"},"element":{"type":"plain_text_input","action_id":"a"}}]""").ShouldNotBeEmpty();
        LimitsChecker.OfBlocks("""[{"type":"divider","block_id":"a"},{"type":"divider","block_id":"a"}]""").ShouldNotBeEmpty();
        LimitsChecker.OfBlocks("""[{"type":"actions","elements":[{"type":"button","action_id":"a","text":{"type":"plain_text","text":"x"}},{"type":"button","action_id":"a","text":{"type":"plain_text","text":"x"}}]}]""").ShouldNotBeEmpty();
        LimitsChecker.OfBlocks("""[{"type":"table","rows":[[{"type":"raw_text","text":"x"}]]},{"type":"table","rows":[[{"type":"raw_text","text":"x"}]]}]""").ShouldNotBeEmpty();
        LimitsChecker.OfView("""{"type":"modal","title":{"type":"plain_text","text":"far more than twenty-four characters"},"blocks":[]}""").ShouldNotBeEmpty();
        LimitsChecker.OfView("""{"type":"modal","title":{"type":"plain_text","text":"x"},"blocks":[{"type":"input","label":{"type":"plain_text","text":"x"},"element":{"type":"plain_text_input","action_id":"a"}}]}""").ShouldNotBeEmpty();
        LimitsChecker.Of(new SlackMessage("", [])).ShouldNotBeEmpty();
    }

    private static IEnumerable<Button> Buttons(SlackMessage message) => message.Blocks.OfType<ActionsBlock>().SelectMany(block => block.Elements).OfType<Button>();

    private static IEnumerable<string> Ids(SlackMessage message) => Buttons(message).Select(button => button.ActionId);
}
