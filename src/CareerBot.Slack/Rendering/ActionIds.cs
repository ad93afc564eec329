using System.Globalization;

namespace CareerBot.Slack.Rendering;

/// <summary>The <c>action_id</c>s of a message's buttons. What stands before the colon says what to do; ids are unique in a message.</summary>
public static class ActionIds
{
    /// <summary>Asks the button's value: <c>ask:0</c>, <c>ask:1</c>…</summary>
    public const string Ask = "ask:";

    /// <summary>Picks the button's value: <c>pick:0</c>, <c>pick:1</c>…</summary>
    public const string Pick = "pick:";

    /// <summary>A thumb up for the reply in the value.</summary>
    public const string ThumbUp = "thumb:up";

    /// <summary>A thumb down for the reply in the value.</summary>
    public const string ThumbDown = "thumb:down";

    /// <summary>Hands the question of the reply in the value over to HR.</summary>
    public const string AskHr = "ask-hr";

    /// <summary>Shows the reply in the value to everybody there.</summary>
    public const string Share = "share";

    /// <summary>Opens the dialog that approves the revision in the value.</summary>
    public const string Approve = "approve";

    /// <summary>Opens the dialog that rejects the revision in the value.</summary>
    public const string Reject = "reject";

    /// <summary>A link: there is nothing to do for it here.</summary>
    public const string Console = "console";

    /// <summary>The id of a button of a row.</summary>
    public static string Numbered(string prefix, int index) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{index}");
}
