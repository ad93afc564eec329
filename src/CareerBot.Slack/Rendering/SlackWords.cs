namespace CareerBot.Slack.Rendering;

/// <summary>The words that Slack messages need beside an answer's own labels, in the answer's language. They come from <c>knowledge/</c>.</summary>
public sealed record SlackWords
{
    /// <summary>On the thumb up: "👍" or a word.</summary>
    public required string ThumbUp { get; init; }

    /// <summary>Read out for the thumb up: "This helped".</summary>
    public required string ThumbUpSpoken { get; init; }

    /// <summary>On the thumb down.</summary>
    public required string ThumbDown { get; init; }

    /// <summary>Read out for the thumb down.</summary>
    public required string ThumbDownSpoken { get; init; }

    /// <summary>On the button that hands a question over: "Ask HR".</summary>
    public required string AskHr { get; init; }

    /// <summary>On the button that shows a private answer to everybody there: "Share here".</summary>
    public required string Share { get; init; }

    /// <summary>Where an answer is shortened and its whole stands on the web: the link's text, "More on the web".</summary>
    public required string More { get; init; }

    /// <summary>Where an answer is shortened and there is no web address: "There is more than fits here; ask for a part of it."</summary>
    public required string Shortened { get; init; }

    /// <summary>Where a model helped with the words: "Worded by AI; figures are from the salary book."</summary>
    public required string AiGenerated { get; init; }
}
