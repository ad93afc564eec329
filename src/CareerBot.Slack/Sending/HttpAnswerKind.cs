namespace CareerBot.Slack.Sending;

/// <summary>How far a request came.</summary>
internal enum HttpAnswerKind
{
    /// <summary>It was answered, with whatever status.</summary>
    Answered,

    /// <summary>It never left: no connection came about.</summary>
    NeverSent,

    /// <summary>It left, and no whole answer came: nobody knows whether it was done.</summary>
    Broken,
}
