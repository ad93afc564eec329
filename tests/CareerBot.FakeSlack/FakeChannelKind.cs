namespace CareerBot.Fakes;

/// <summary>Slack's kinds of conversations.</summary>
public enum FakeChannelKind
{
    Public,
    Private,
    Direct,
    GroupDirect,
}
