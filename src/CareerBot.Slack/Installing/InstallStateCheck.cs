namespace CareerBot.Slack.Installing;

/// <summary>What a state that came back is worth.</summary>
internal enum InstallStateCheck
{
    /// <summary>Ours, in time, for the first time, and from the browser that began.</summary>
    Good,

    /// <summary>None, or not one of ours.</summary>
    Unknown,

    /// <summary>Older than <see cref="InstallStates.Life"/>.</summary>
    Expired,

    /// <summary>From another browser than the one that began, or its cookie is gone.</summary>
    OtherBrowser,

    /// <summary>It came back before.</summary>
    Used,
}
