namespace CareerBot.Slack.Installing;

/// <summary>What came of asking for a token.</summary>
internal abstract record OAuthOutcome
{
    private OAuthOutcome()
    {
    }

    /// <summary>Here it is.</summary>
    public sealed record Granted(KeptInstallation Kept) : OAuthOutcome;

    /// <summary>Slack refuses; asking again with the same changes nothing.</summary>
    public sealed record Refused(string Error) : OAuthOutcome;

    /// <summary>No answer that means anything came.</summary>
    public sealed record Unanswered(string Error) : OAuthOutcome;
}
