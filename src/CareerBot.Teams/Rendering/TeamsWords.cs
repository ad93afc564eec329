namespace CareerBot.Teams.Rendering;

/// <summary>The words that a card needs beside an answer's own labels, in the answer's language. They come from <c>knowledge/</c>; none holds markup.</summary>
internal sealed record TeamsWords
{
    /// <summary>On the button that hands a question over: "Ask HR".</summary>
    public required string AskHr { get; init; }

    /// <summary>On the button that shows a private answer to everybody there: "Share here".</summary>
    public required string Share { get; init; }

    /// <summary>On the link to the whole of a shortened answer: "More on the web".</summary>
    public required string More { get; init; }

    /// <summary>Where an answer is shortened: "There is more than fits here; ask for a part of it."</summary>
    public required string Shortened { get; init; }

    /// <summary>Where a model helped with the words: "Worded by AI; facts and figures are from the company's own book."</summary>
    public required string AiGenerated { get; init; }

    /// <summary>Above an answer that one person in a channel sees: "Only you see this."</summary>
    public required string OnlyYou { get; init; }

    /// <summary>In the place of an answer that is kept back: "Pay is shown to the one who asks alone."</summary>
    public required string Withheld { get; init; }

    /// <summary>On the button that gives it to the asker: "Show it to me".</summary>
    public required string ShowMine { get; init; }
}
