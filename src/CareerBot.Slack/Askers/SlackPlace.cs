namespace CareerBot.Slack.Askers;

/// <summary>Where somebody asks.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="IsShared">Whether people of another organisation are there, or may come (Slack Connect).</param>
public sealed record SlackPlace(PlaceKind Kind, bool IsShared)
{
    /// <summary>A talk with the bot alone.</summary>
    public static readonly SlackPlace DirectMessage = new(PlaceKind.DirectMessage, IsShared: false);

    /// <summary>Nobody else is there.</summary>
    public bool IsPrivate => Kind == PlaceKind.DirectMessage;
}

/// <summary>Kinds of places.</summary>
public enum PlaceKind
{
    /// <summary>Could not be told: treated like one that is shared.</summary>
    Unknown,

    /// <summary>A talk with the bot alone.</summary>
    DirectMessage,

    /// <summary>A talk of several people.</summary>
    GroupMessage,

    /// <summary>A channel that every member can open.</summary>
    Channel,

    /// <summary>A channel by invitation.</summary>
    PrivateChannel,
}
