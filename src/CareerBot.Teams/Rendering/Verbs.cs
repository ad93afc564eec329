namespace CareerBot.Teams.Rendering;

/// <summary>What a card's buttons are called in <c>Action.Execute</c>, and in the data of the <c>Action.Submit</c> that older clients fall back to.</summary>
internal static class Verbs
{
    /// <summary>Ask what the data's <c>ask</c> says: a next question or a choice.</summary>
    public const string Ask = "ask";

    /// <summary>Open the form that hands a question over to HR; data: <c>reply</c>.</summary>
    public const string AskHr = "ask-hr";

    /// <summary>Send that form; data: <c>reply</c>, inputs.</summary>
    public const string SendHr = "send-hr";

    /// <summary>Show a private answer to everybody in the channel; data: <c>reply</c>.</summary>
    public const string Share = "share";

    /// <summary>Compare the roles that were picked; inputs.</summary>
    public const string Compare = "compare";

    /// <summary>Give the asker, and nobody else, what a card in a channel keeps back; data: <c>reply</c>.</summary>
    public const string ShowMine = "show-mine";

    /// <summary>Show a revision to an approver, to decide on; data: <c>revision</c>.</summary>
    public const string Review = "review";

    /// <summary>Approve a revision; data: <c>revision</c>, <c>diffHash</c>; inputs: a comment, and the box that confirms a wider audience.</summary>
    public const string Approve = "approve";

    /// <summary>Reject a revision; data: <c>revision</c>, <c>diffHash</c>; input: the reason.</summary>
    public const string Reject = "reject";

    /// <summary>End a subscription; data: <c>role</c>, and <c>place</c> and <c>level</c> where it is for one.</summary>
    public const string Unsubscribe = "unsubscribe";
}
