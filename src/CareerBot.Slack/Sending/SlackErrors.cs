namespace CareerBot.Slack.Sending;

/// <summary>Slack's codes of errors by what they ask for: those of the methods' own pages (https://docs.slack.dev/reference/methods).</summary>
internal static class SlackErrors
{
    /// <summary>The meaning of a code.</summary>
    /// <param name="code">Such as <c>channel_not_found</c>.</param>
    /// <param name="isRepeatable">Whether the method may be called twice.</param>
    public static SlackOutcome Outcome(string code, bool isRepeatable) => code switch
    {
        "already_reacted" => SlackOutcome.Ok,

        "ratelimited" or "rate_limited" or "message_limit_exceeded" => SlackOutcome.RateLimited,

        "service_unavailable" or "request_timeout" or "team_added_to_org" => SlackOutcome.Unavailable,

        // "It's possible some aspect of the operation succeeded before the error was raised", say the methods' pages of these two.
        "internal_error" or "fatal_error" => isRepeatable ? SlackOutcome.Unavailable : SlackOutcome.InDoubt,

        "invalid_auth" or "not_authed" or "account_inactive" or "token_revoked" or "token_expired" or "user_removed_from_team" or "team_disabled" => SlackOutcome.TokenDead,

        "missing_scope" or "no_permission" => SlackOutcome.MissingScope,

        "msg_too_long" or "msg_blocks_too_long" or "view_too_large" => SlackOutcome.TooLong,

        "invalid_blocks" or "invalid_blocks_format" => SlackOutcome.InvalidBlocks,

        "channel_not_found" or "not_in_channel" or "is_archived" or "user_not_in_channel" or "user_not_found" or "users_not_found" or "user_not_visible"
            or "user_disabled" or "messages_tab_disabled" or "restricted_action" or "restricted_action_read_only_channel"
            or "restricted_action_thread_only_channel" or "restricted_action_thread_locked" or "thread_locked" or "thread_not_found"
            or "cannot_reply_to_message" or "cannot_dm_bot" or "channel_is_limited_access" or "team_not_found" or "team_access_not_granted"
            or "not_enabled" => SlackOutcome.Unreachable,

        _ => SlackOutcome.Refused,
    };
}
