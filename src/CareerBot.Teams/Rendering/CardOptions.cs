namespace CareerBot.Teams.Rendering;

/// <summary>What a card depends on beside its answer.</summary>
internal sealed record CardOptions
{
    /// <summary>The words around the answer, in its language.</summary>
    public required TeamsWords Words { get; init; }

    /// <summary>The <see cref="Messages.Reply.Id"/>, brought back by the buttons; null draws none of the buttons that need it, and asks for no feedback.</summary>
    public string? ReplyId { get; init; }

    /// <summary>What was asked, shown above the answer where it may stand far from its question: in channels. Null for none.</summary>
    public string? Question { get; init; }

    /// <summary>A line above all else, such as who shares the answer. Null for none.</summary>
    public string? Lead { get; init; }

    /// <summary>Whether the answer can be shown to everybody where it was asked privately.</summary>
    public bool MayShare { get; init; }

    /// <summary>Where the whole answer stands on the web, linked where a card is shortened; null when nowhere.</summary>
    public Uri? WebAddress { get; init; }

    /// <summary>Whether one person of several there sees the card, which is then said.</summary>
    public bool IsPrivateNote { get; init; }

    /// <summary>
    /// Whether the answer may stand where the card goes. Without, nothing of it is drawn, its figures and its words: only the button by which the
    /// asker gets it.
    /// </summary>
    public bool ShowsPay { get; init; } = true;
}
