namespace CareerBot.Slack.Askers;

/// <summary>What somebody is to the company, by Slack's own flags; never by a name.</summary>
public enum AskerKind
{
    /// <summary>Could not be told: treated like a stranger.</summary>
    Unknown,

    /// <summary>A full member of the workspace, or of its organisation.</summary>
    Member,

    /// <summary>A guest in several channels (<c>is_restricted</c>).</summary>
    Guest,

    /// <summary>A guest in one channel (<c>is_ultra_restricted</c>).</summary>
    SingleChannelGuest,

    /// <summary>Somebody of another company, seen through a shared channel (<c>is_stranger</c>).</summary>
    Stranger,

    /// <summary>Somebody whose home is another workspace.</summary>
    OtherWorkspace,

    /// <summary>A program. It is not answered.</summary>
    Bot,
}
