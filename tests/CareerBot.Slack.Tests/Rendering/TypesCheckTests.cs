using System.Text.Json;
using CareerBot.Messages;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Wire;
using CareerBot.TestKit;

namespace CareerBot.Slack.Tests.Rendering;

/// <summary>What is sent is what Slack's own types say.</summary>
public sealed class TypesCheckTests
{
    private static readonly Option First = new("One", "1", "The first");
    private static readonly Option Second = new("Two", "2");
    private static readonly Confirm Sure = new("Sure?", "It counts.", "Yes", "No", ButtonStyle.Danger);

    /// <summary>Every block and element of the wire types, every member set.</summary>
    private static readonly ModalView EveryInput = new()
    {
        Title = "A title",
        Submit = "Send",
        Close = "Close",
        CallbackId = "callback",
        ExternalId = "external",
        PrivateMetadata = "{}",
        ClearOnClose = true,
        NotifyOnClose = true,
        Blocks =
        [
            new InputBlock { BlockId = "b1", Label = "Text", Hint = "Hint", Optional = true, DispatchAction = false, Element = new PlainTextInput { ActionId = "i1", Placeholder = "…", InitialValue = "x", Multiline = true, MinLength = 1, MaxLength = 3000 } },
            new InputBlock { Label = "Select", Element = new StaticSelect { ActionId = "i2", Placeholder = "…", Options = [First, Second], InitialOption = First } },
            new InputBlock { Label = "Select", Element = new StaticSelect { ActionId = "i3", OptionGroups = [new OptionGroup("Group", [First, Second])] } },
            new InputBlock { Label = "Select", Element = new MultiStaticSelect { ActionId = "i4", Options = [First, Second], InitialOptions = [First], MaxSelectedItems = 2 } },
            new InputBlock { Label = "Select", Element = new ExternalSelect { ActionId = "i5", MinQueryLength = 0, InitialOption = First } },
            new InputBlock { Label = "Select", Element = new MultiExternalSelect { ActionId = "i6", MinQueryLength = 1, InitialOptions = [First], MaxSelectedItems = 2 } },
            new InputBlock { Label = "Boxes", Element = new Checkboxes { ActionId = "i7", Options = [First, Second], InitialOptions = [Second] } },
        ],
    };

    private static readonly HomeView EveryBlock = new()
    {
        Blocks =
        [
            new HeaderBlock("A header"),
            new SectionBlock { Text = new PlainText("Text", Emoji: true), Accessory = new Overflow { ActionId = "o", Options = [First, new Option("Site", "3", Url: new Uri("https://career.example/"))], Confirm = Sure } },
            new SectionBlock { Fields = [new MrkdwnText("*a*"), new PlainText("b")], Expand = true, Accessory = new ImageElement { AltText = "A picture", ImageUrl = new Uri("https://career.example/p.png") } },
            new DividerBlock(),
            new ContextBlock([new MrkdwnText("a"), new PlainText("b"), new ImageElement { AltText = "A picture", SlackFile = new SlackFile("F1") }]),
            new ImageBlock { AltText = "A picture", ImageUrl = new Uri("https://career.example/p.png"), Title = "Title" },
            new ActionsBlock(
            [
                new Button { ActionId = "a1", Text = "Go", Value = "v", Url = new Uri("https://career.example/"), Style = ButtonStyle.Primary, AccessibilityLabel = "Go on", Confirm = Sure },
                new Checkboxes { ActionId = "a2", Options = [First], Confirm = Sure },
                new StaticSelect { ActionId = "a3", Options = [First], Confirm = Sure },
            ]),
        ],
    };

    private static readonly SlackMessage MessageOnly = new("x",
    [
        new TableBlock([[new TableCell("a"), new TableCell("b")], [new TableCell("c"), new TableCell("d")]], [new ColumnSettings(true, "right")]),
        new ImageBlock { AltText = "A picture", SlackFile = new SlackFile("F1") },
        new ContextActionsBlock([new FeedbackButtons { ActionId = "f", PositiveButton = new FeedbackButton("Good", "1", "A good answer"), NegativeButton = new FeedbackButton("Bad", "0") }]),
    ]);

    [Fact]
    public void Every_wire_type_passes_the_limits()
    {
        LimitsChecker.Of(EveryInput).ShouldBeEmpty();
        LimitsChecker.Of(EveryBlock).ShouldBeEmpty();
        LimitsChecker.Of(MessageOnly).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_wire_type_is_as_Slack_types_it() =>
        await TypesCheck.ShouldTypeCheckAsync(
        [
            ("modal", TypesCheck.Modal, EveryInput.Json()),
            ("home", TypesCheck.Home, EveryBlock.Json()),
            ("home's blocks in a message", TypesCheck.Blocks, JsonSerializer.Serialize(EveryBlock.Blocks, BlockJson.Default.ImmutableArrayBlock)),
            ("message", TypesCheck.Blocks, MessageOnly.Json()),
            ("options", TypesCheck.Options, JsonSerializer.Serialize([First, Second], BlockJson.Default.ImmutableArrayOption)),
        ]);

    [Fact]
    public async Task Every_kind_of_answer_of_the_evaluation_questions_is_as_Slack_types_it()
    {
        (string, string, string)[] sent = [.. EvaluationAnswers.All
            .SelectMany(asked => Ways.All, (asked, way) => (asked.Turn, Message: BlockKitRenderer.Render(asked.Turn.Answer with { IsRephrased = way.MayShare }, way)))
            .Select(rendered => (Shape: $"{rendered.Turn.Question.Intent.Name()} {Shape(rendered.Message)}", rendered.Message))
            .DistinctBy(rendered => rendered.Shape)
            .Select(rendered => (rendered.Shape, TypesCheck.Blocks, rendered.Message.Json()))];

        sent.Length.ShouldBeGreaterThan(20);
        await TypesCheck.ShouldTypeCheckAsync(sent);
    }

    [Theory]
    [InlineData("""[{"type":"section","text":{"type":"text","text":"no such kind of text"}}]""")]
    [InlineData("""[{"type":"header","text":{"type":"mrkdwn","text":"a header is plain"}}]""")]
    [InlineData("""[{"type":"actions","elements":[{"type":"button","action_id":"a","text":"no text object"}]}]""")]
    [InlineData("""[{"type":"section","text":{"type":"mrkdwn","text":"x"},"colour":"red"}]""")]
    public async Task A_wrong_block_does_not_type_check(string wrong)
    {
        (await TypesCheck.ErrorsAsync([("wrong", TypesCheck.Blocks, wrong)], TestContext.Current.CancellationToken)).ShouldContain("error TS");
        (await TypesCheck.ErrorsAsync([("wrong", TypesCheck.Home, $$"""{"type":"home","blocks":{{wrong}}}""")], TestContext.Current.CancellationToken)).ShouldContain("error TS");
    }

    /// <summary>The kinds of blocks and elements that a message is made of.</summary>
    private static string Shape(SlackMessage message)
    {
        SortedSet<string> kinds = new(StringComparer.Ordinal);
        using JsonDocument json = JsonDocument.Parse(message.Json());
        Walk(json.RootElement, kinds);
        return string.Join(' ', kinds);

        static void Walk(JsonElement element, SortedSet<string> kinds)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Walk(item, kinds);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (element.TryGetProperty("type", out JsonElement type))
                {
                    kinds.Add(type.GetString()!);
                }

                foreach (JsonProperty member in element.EnumerateObject())
                {
                    Walk(member.Value, kinds);
                }
            }
        }
    }
}
