namespace CareerBot.Teams;

/// <summary>The cloud that the bot is registered in.</summary>
public enum TeamsCloud
{
    /// <summary>The public cloud.</summary>
    Public,

    /// <summary>Azure for the US government.</summary>
    UsGovernment,

    /// <summary>Azure in China.</summary>
    China,
}
