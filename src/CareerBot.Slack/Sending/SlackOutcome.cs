namespace CareerBot.Slack.Sending;

/// <summary>What a result means: the codes of Slack that ask for the same reaction are one.</summary>
public enum SlackOutcome
{
    /// <summary>Done.</summary>
    Ok,

    /// <summary>Not done: over the rate limit for longer than the call may wait.</summary>
    RateLimited,

    /// <summary>Not done: Slack cannot do it now (<c>service_unavailable</c>, a refused connection); it may be tried again.</summary>
    Unavailable,

    /// <summary>Nobody knows whether it was done: the connection broke or the time was up after the request had left, or a 5xx came.</summary>
    InDoubt,

    /// <summary>The place is not there for us: <c>channel_not_found</c>, <c>not_in_channel</c>, <c>is_archived</c>, <c>user_not_in_channel</c> and the like.</summary>
    Unreachable,

    /// <summary>The installation is over: <c>token_revoked</c>, <c>account_inactive</c>, <c>invalid_auth</c>…</summary>
    TokenDead,

    /// <summary>A scope is not granted.</summary>
    MissingScope,

    /// <summary>The message is too long: <c>msg_too_long</c>, <c>msg_blocks_too_long</c>.</summary>
    TooLong,

    /// <summary>Slack does not take the blocks: <c>invalid_blocks</c>, <c>invalid_blocks_format</c>.</summary>
    InvalidBlocks,

    /// <summary>Slack refuses for another reason; trying again changes nothing.</summary>
    Refused,
}
