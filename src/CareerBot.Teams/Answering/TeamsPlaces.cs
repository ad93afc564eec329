namespace CareerBot.Teams.Answering;

/// <summary>What Teams calls its kinds of conversations.</summary>
internal static class TeamsPlaces
{
    /// <summary>A chat with the bot alone.</summary>
    public const string Personal = "personal";

    /// <summary>A chat of several people.</summary>
    public const string GroupChat = "groupChat";

    /// <summary>A channel of a team.</summary>
    public const string Channel = "channel";
}
