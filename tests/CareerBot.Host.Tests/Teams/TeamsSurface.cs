namespace CareerBot.Host.Tests.Teams;

/// <summary>Ways to ask in Teams.</summary>
public enum TeamsSurface
{
    PersonalChat,
    GroupChat,
    Channel,
    SharedChannel,

    /// <summary>A next question below an answer in a channel.</summary>
    CardButton,

    /// <summary>The withheld card of somebody else, pressed.</summary>
    ShowMineOfAnother,

    /// <summary>The asker's own answer, shared in a channel.</summary>
    Share,
    SearchExtension,
    AboutMessage,
}
