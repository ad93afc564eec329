using CareerBot.Messages;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Rendering;

/// <summary>The elements that cards other than answers are made of; content is escaped here.</summary>
internal static class CardTexts
{
    /// <summary>The card's title.</summary>
    public static CardTextBlock Title(string text) =>
        new() { Text = CardMarkdown.Escape(text), Size = CardTextSize.Medium, Weight = CardTextWeight.Bolder, Style = CardTextStyle.Heading };

    /// <summary>A title above a part of it.</summary>
    public static CardTextBlock Heading(string text) =>
        new() { Text = CardMarkdown.Escape(text), Size = CardTextSize.Default, Weight = CardTextWeight.Bolder, Style = CardTextStyle.Heading, Spacing = CardSpacing.Medium };

    /// <summary>A line.</summary>
    public static CardRichText Line(string text) => RichRuns.Line(text);

    /// <summary>A line that stands back.</summary>
    public static CardRichText Note(string text) => RichRuns.Line(text, RichRuns.Small) with { Spacing = CardSpacing.Small };

    /// <summary>A line that warns.</summary>
    public static CardContainer Caution(string text) =>
        new() { Style = CardContainerStyle.Warning, Items = [RichRuns.Line(text, RichRuns.Bold)] };

    /// <summary>Somebody's words, set off; cut where they are too long.</summary>
    public static CardContainer Quote(string words, int most)
    {
        string line = Cut(words, most);
        return new() { Style = CardContainerStyle.Emphasis, Items = [RichRuns.Line(line, static run => run with { IsSubtle = true })] };
    }

    /// <summary>A list.</summary>
    public static CardTextBlock List(IEnumerable<string> items) => new() { Text = CardMarkdown.List(items.Select(RichText.Plain)), Spacing = CardSpacing.Small };

    /// <summary>Words in one line, with an ellipsis where they are too long.</summary>
    public static string Cut(string words, int most)
    {
        string line = PlainCharacters.Of(words).Trim();
        return line.Length <= most ? line : line[..Messages.Rendering.Figures.WholeCharacter(line, most - 1)] + "…";
    }
}
