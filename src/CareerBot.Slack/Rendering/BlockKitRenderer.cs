using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Messages.Rendering;
using CareerBot.Slack.Wire;

namespace CareerBot.Slack.Rendering;

/// <summary>
/// An answer as a Slack message: Block Kit within every limit of Slack, and the same in text. Text that is too long for a block goes on in the
/// next one; an answer that is too long for a message ends with a link to the whole or with a remark, and never within a figure.
/// </summary>
/// <remarks>
/// Suggestions and choices are buttons; a choice stands in the text too, for it is part of the answer, a suggestion does not. A button whose
/// value does not fit is left out: half a question is another question.
/// </remarks>
public static class BlockKitRenderer
{
    /// <summary>
    /// Characters of a message's blocks. Slack refuses what is too long (<c>msg_blocks_too_long</c>) without saying where that begins;
    /// this is what it grants the <c>markdown</c> blocks of one message.
    /// </summary>
    internal const int MostCharacters = 12_000;

    /// <summary>Of them for caveats and sources, which are kept before the middle is.</summary>
    private const int MostNoteCharacters = 4_000;

    private const int MostNoteBlocks = 8;

    /// <summary>Of a question that is shown again: enough to know it by.</summary>
    private const int MostQuestion = 300;

    /// <summary>A longer link is not worth its place; the remark stands instead.</summary>
    private const int MostLink = 1_000;

    /// <summary>Renders an answer.</summary>
    public static SlackMessage Render(Answer answer, RenderOptions options)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(options);
        Figures figures = new(answer);
        string remark = Remark(options);
        MessageText text = new(remark);
        MessageBody body = new();
        var blocks = ImmutableArray.CreateBuilder<Block>(16);

        if (options.Lead is not null)
        {
            text.Add([options.Lead]);
            blocks.Add(Context(options.Lead));
        }

        if (options.Question is not null && PartLines.Quote(OneLine(options.Question), MostQuestion, figures) is { } quoted)
        {
            text.Add([quoted]);
            blocks.Add(Context(quoted));
        }

        Headline(answer.Headline, figures, text, body, blocks);
        Parts(answer, options, figures, text, body);

        var notes = ImmutableArray.CreateBuilder<Block>(4);
        bool hasAllNotes = Notes(answer, options, figures, text, notes, out int noteCharacters);
        ImmutableArray<Block> ending = Ending(answer, options, figures);

        int room = BlockKit.MostMessageBlocks - blocks.Count - notes.Count - ending.Length - 1;
        bool isWhole = body.Set(blocks, room, MostCharacters - noteCharacters) && hasAllNotes;
        if (!isWhole)
        {
            blocks.Add(Context(remark));
        }

        blocks.AddRange(notes);
        blocks.AddRange(ending);
        return new SlackMessage(text.ToString(), blocks.ToImmutable());
    }

    private static void Headline(RichText headline, Figures figures, MessageText text, MessageBody body, ImmutableArray<Block>.Builder blocks)
    {
        List<string> lines = PartLines.Lines([PartLines.Bold(headline)], figures);
        text.Add(lines);
        string title = OneLine(headline.ToString());
        if (title.Length > BlockKit.MostHeaderText)
        {
            body.Add(lines);
        }
        else if (title.Length > 0)
        {
            blocks.Add(new HeaderBlock(title));
        }
    }

    private static void Parts(Answer answer, RenderOptions options, Figures figures, MessageText text, MessageBody body)
    {
        bool hasTable = false;
        bool hasPicture = false;
        int picked = 0;
        foreach (AnswerPart part in answer.Parts)
        {
            ImmutableArray<List<string>> groups = PartLines.Of(part, figures, withBars: false);
            foreach (List<string> group in groups)
            {
                text.Add(group);
            }

            switch (part)
            {
                case AnswerPart.Table table when !options.IsView && !hasTable && TableSetting.Of(table) is (TableBlock block, int characters):
                    hasTable = true;
                    body.Add(block, characters);
                    continue;
                case AnswerPart.Choices choices:
                    AddChoices(choices, figures, body, groups, ref picked);
                    continue;
                case AnswerPart.Pay when options.Picture is null:
                    groups = PartLines.Of(part, figures, withBars: true);
                    break;
                case AnswerPart.Pay when !hasPicture:
                    hasPicture = true;
                    body.Add(Picture(options.Picture!, figures), 0);
                    break;
            }

            foreach (List<string> group in groups)
            {
                body.Add(group);
            }
        }
    }

    /// <summary>Buttons; before them the choices in words, where a button cannot show or send one whole.</summary>
    private static void AddChoices(AnswerPart.Choices choices, Figures figures, MessageBody body, ImmutableArray<List<string>> inWords, ref int picked)
    {
        if (choices.Options.Any(option => option.Label.Length > BlockKit.MostButtonText || option.Ask.Length > BlockKit.MostButtonValue))
        {
            foreach (List<string> group in inWords)
            {
                body.Add(group);
            }
        }

        foreach (Element[] row in Buttons(choices.Options, ActionIds.Pick, picked, figures).Chunk(BlockKit.MostActionsElements))
        {
            picked += row.Length;
            body.Add(new ActionsBlock([.. row]), 0);
        }
    }

    private static bool Notes(Answer answer, RenderOptions options, Figures figures, MessageText text, ImmutableArray<Block>.Builder notes, out int characters)
    {
        List<List<string>> groups = [PartLines.Lines(answer.Caveats, figures)];
        if (!answer.Sources.IsEmpty)
        {
            RichText sources = new([new TextRun(answer.Labels.Sources, TextStyle.Bold), new TextRun($": {string.Join("; ", answer.Sources.Select(source => source.Text))}")]);
            groups.Add(PartLines.Lines([sources], figures));
        }

        if (answer.IsRephrased)
        {
            groups.Add(PartLines.Lines([options.Words.AiGenerated], figures));
        }

        characters = 0;
        bool isWhole = true;
        foreach (List<string> group in groups)
        {
            text.Add(group);
            string small = "";
            foreach (string line in group)
            {
                isWhole &= notes.Count < MostNoteBlocks && characters + line.Length <= MostNoteCharacters;
                if (!isWhole)
                {
                    break;
                }

                characters += line.Length + 1;
                if (small.Length + 1 + line.Length > BlockKit.MostText)
                {
                    notes.Add(Context(small));
                    small = "";
                }

                small = small.Length > 0 ? $"{small}\n{line}" : line;
            }

            if (small.Length > 0)
            {
                notes.Add(Context(small));
            }
        }

        return isWhole;
    }

    private static ImmutableArray<Block> Ending(Answer answer, RenderOptions options, Figures figures)
    {
        var ending = ImmutableArray.CreateBuilder<Block>(3);
        Element[] asks = [.. Buttons(answer.Suggestions, ActionIds.Ask, 0, figures).Take(BlockKit.MostActionsElements)];
        if (asks.Length > 0)
        {
            List<string> label = PartLines.Lines([answer.Labels.Next], figures);
            if (label.Count > 0)
            {
                ending.Add(Context(label[0]));
            }

            ending.Add(new ActionsBlock([.. asks]));
        }

        if (options.ReplyId is { Length: > 0 and <= BlockKit.MostButtonValue } id)
        {
            SlackWords words = options.Words;
            var row = ImmutableArray.CreateBuilder<Element>(4);
            row.Add(ForReply(ActionIds.ThumbUp, words.ThumbUp, id) with { AccessibilityLabel = words.ThumbUpSpoken });
            row.Add(ForReply(ActionIds.ThumbDown, words.ThumbDown, id) with { AccessibilityLabel = words.ThumbDownSpoken });
            if (answer.HandOver != HandOverOffer.None)
            {
                row.Add(ForReply(ActionIds.AskHr, words.AskHr, id) with { Style = ButtonStyle.Primary });
            }

            if (options.MayShare)
            {
                row.Add(ForReply(ActionIds.Share, words.Share, id));
            }

            ending.Add(new ActionsBlock(row.ToImmutable()));
        }

        return ending.ToImmutable();
    }

    private static IEnumerable<Element> Buttons(ImmutableArray<Suggestion> suggestions, string prefix, int first, Figures figures)
    {
        foreach (Suggestion suggestion in suggestions)
        {
            if (suggestion.Ask.Length is > 0 and <= BlockKit.MostButtonValue && figures.Shorten(OneLine(suggestion.Label), BlockKit.MostButtonText) is { } label)
            {
                yield return new Button { ActionId = ActionIds.Numbered(prefix, first++), Text = label, Value = suggestion.Ask };
            }
        }
    }

    private static Button ForReply(string actionId, string label, string replyId) => new() { ActionId = actionId, Text = new PlainText(label, Emoji: true), Value = replyId };

    private static ImageBlock Picture(MessagePicture picture, Figures figures) => new()
    {
        SlackFile = new SlackFile(picture.FileId),
        AltText = figures.Shorten(picture.AlternativeText, BlockKit.MostAltText) ?? picture.FileId,
    };

    private static ContextBlock Context(string mrkdwn) => new([new MrkdwnText(mrkdwn)]);

    private static string Remark(RenderOptions options)
    {
        string? link = options.WebAddress is null ? null : Mrkdwn.Link(options.WebAddress, options.Words.More);
        return link?.Length <= MostLink ? link : Mrkdwn.Escape(options.Words.Shortened);
    }

    /// <summary>For places of one line: headers and buttons.</summary>
    private static string OneLine(string text) => text.AsSpan().IndexOfAny('\r', '\n') < 0 ? text.Trim() : text.ReplaceLineEndings(" ").Trim();
}
