namespace CareerBot.Slack.Wire;

/// <summary>The answer to <c>url_verification</c>.</summary>
internal sealed record ChallengeReply(string Challenge);
