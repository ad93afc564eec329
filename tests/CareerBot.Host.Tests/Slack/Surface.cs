namespace CareerBot.Host.Tests.Slack;

/// <summary>Ways to ask.</summary>
public enum Surface
{
    DirectMessage,
    AgentThread,
    GroupMessage,
    PublicChannel,
    PrivateChannel,
    SharedChannel,
    CommandInChannel,
    CommandInDirectMessage,

    /// <summary>A suggestion below an answer that somebody else was given.</summary>
    ButtonOfAnother,
    ButtonInDialog,
    MessageShortcut,
    HomeSearch,
    HomePickers,
    CompareDialog,
}
