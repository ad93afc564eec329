namespace CareerBot.Teams;

/// <summary>How the bot is registered with Azure.</summary>
public enum TeamsAppType
{
    /// <summary>In one tenant, the usual kind.</summary>
    SingleTenant,

    /// <summary>In many tenants; new ones cannot be made since July 2025, existing ones work on.</summary>
    MultiTenant,

    /// <summary>With a user-assigned managed identity, without any secret; on Azure only.</summary>
    UserAssignedMsi,
}
