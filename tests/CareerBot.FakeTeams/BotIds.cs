namespace CareerBot.Fakes;

/// <summary>Who is who in the fake Teams.</summary>
public static class BotIds
{
    /// <summary>The bot's application id.</summary>
    public const string AppId = "11111111-2222-3333-4444-555555555555";

    /// <summary>The home tenant.</summary>
    public const string HomeTenant = "aaaaaaaa-0000-0000-0000-00000000000a";

    /// <summary>Somebody else's tenant.</summary>
    public const string OtherTenant = "bbbbbbbb-0000-0000-0000-00000000000b";

    /// <summary>The bot in conversations.</summary>
    public const string Bot = "28:" + AppId;
}
