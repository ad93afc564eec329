namespace CareerBot.Slack.Rendering;

/// <summary>What a message depends on beside its answer.</summary>
public sealed record RenderOptions
{
    /// <summary>The words around the answer, in its language.</summary>
    public required SlackWords Words { get; init; }

    /// <summary>The <see cref="Messages.Reply.Id"/>, brought back by the buttons; null draws none of the buttons that need it.</summary>
    public string? ReplyId { get; init; }

    /// <summary>Where the whole answer stands on the web, linked where a message is shortened; null when nowhere.</summary>
    public Uri? WebAddress { get; init; }

    /// <summary>A drawing of the answer's pay ranges, shown instead of bars of characters; null draws the bars.</summary>
    public MessagePicture? Picture { get; init; }

    /// <summary>What was asked, shown above the answer where nobody sees the question (a slash command); null where everybody does.</summary>
    public string? Question { get; init; }

    /// <summary>A line of mrkdwn above all else, such as who shares the answer; escaped already where it needs to be. Null for none.</summary>
    public string? Lead { get; init; }

    /// <summary>Whether it goes into a dialog or the Home tab. These hold no tables (https://docs.slack.dev/reference/block-kit/blocks/table-block): they are told in lines there.</summary>
    public bool IsView { get; init; }

    /// <summary>Whether the answer can be shown to everybody where it was asked privately.</summary>
    public bool MayShare { get; init; }
}
