namespace CareerBot.Teams.Sending;

/// <summary>What an answer of the connector means
/// (https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability, "Status codes from bot conversational APIs").</summary>
/// <param name="Result">For the caller.</param>
/// <param name="Code">For the log.</param>
/// <param name="IsTriedAgain">Whether it certainly was not done and may be done in a moment: it is worth another try at once.</param>
internal sealed record ConnectorReading(ConnectorResult Result, string Code, bool IsTriedAgain)
{
    /// <summary>The pause after a 429 without <c>Retry-After</c>.</summary>
    public static readonly TimeSpan UnsaidRetryAfter = TimeSpan.FromSeconds(5);

    /// <summary>When to come back to a connector that is away.</summary>
    public static readonly TimeSpan WhenUnavailable = TimeSpan.FromSeconds(5);

    /// <summary>When to come back after a failure that Teams asks not to answer with another try.</summary>
    public static readonly TimeSpan WhenFaulty = TimeSpan.FromSeconds(30);

    /// <summary>Reads one.</summary>
    /// <param name="answer">It.</param>
    /// <param name="isRepeatable">Whether the call may be made twice: then nothing is in doubt.</param>
    public static ConnectorReading Of(HttpAnswer answer, bool isRepeatable)
    {
        switch (answer)
        {
            case HttpAnswer.NeverSent:
                return new(new ConnectorResult.Later(WhenUnavailable, IsInDoubt: false), "not_connected", IsTriedAgain: true);
            case HttpAnswer.Answered answered:
                return Of(answered, answered.IsSuccess ? "" : answered.Code(), isRepeatable);
            default:
                return Doubtful(WhenUnavailable, "connection_broken", isRepeatable, isTriedAgain: isRepeatable);
        }
    }

    private static ConnectorReading Of(HttpAnswer.Answered answered, string code, bool isRepeatable) => answered.Status switch
    {
        >= 200 and < 300 => new(new ConnectorResult.Done(answered.Id()), "", IsTriedAgain: false),

        // Even with a new token: the registration or its secret is wrong, which people can mend. What waits for it is not lost meanwhile.
        401 => new(new ConnectorResult.Later(WhenFaulty, IsInDoubt: false), code, IsTriedAgain: false),
        403 when code is "BotNotInConversationRoster" or "ConversationBlockedByUser" or "ForbiddenOperationException" or "BotDisabledByAdmin" =>
            new(new ConnectorResult.Gone(code), code, IsTriedAgain: false),

        // The activity is gone, not the conversation: what is known of that stays.
        404 when code != "ActivityNotFoundInConversation" => new(new ConnectorResult.Gone(code), code, IsTriedAgain: false),
        412 or 503 => new(new ConnectorResult.Later(WhenUnavailable, IsInDoubt: false), code, IsTriedAgain: true),
        429 => new(new ConnectorResult.Later(answered.RetryAfter ?? UnsaidRetryAfter, IsInDoubt: false), code, IsTriedAgain: true),

        // A gateway answers for a connector that may have done it.
        502 or 504 => Doubtful(WhenUnavailable, code, isRepeatable, isTriedAgain: isRepeatable),
        >= 500 => Doubtful(WhenFaulty, code, isRepeatable, isTriedAgain: false),
        _ => new(new ConnectorResult.Refused(answered.Status, code), code, IsTriedAgain: false),
    };

    private static ConnectorReading Doubtful(TimeSpan after, string code, bool isRepeatable, bool isTriedAgain) =>
        new(new ConnectorResult.Later(after, IsInDoubt: !isRepeatable), code, isTriedAgain);
}
