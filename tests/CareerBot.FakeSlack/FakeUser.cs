namespace CareerBot.Fakes;

/// <summary>Somebody, as <c>users.info</c> tells.</summary>
public sealed record FakeUser(string Id)
{
    /// <summary>The home workspace.</summary>
    public string TeamId { get; init; } = "T0HOME";

    public string? EnterpriseId { get; init; }

    /// <summary>The organisation's workspaces that the user is in.</summary>
    public IReadOnlyList<string> EnterpriseTeams { get; init; } = [];

    public string Name { get; init; } = "someone";

    public string? Email { get; init; }

    public bool IsRestricted { get; init; }

    public bool IsUltraRestricted { get; init; }

    public bool IsStranger { get; init; }

    public bool IsBot { get; init; }

    public bool IsWorkflowBot { get; init; }

    public bool IsConnectorBot { get; init; }

    public bool IsInvitedUser { get; init; }

    public bool Deleted { get; init; }

    /// <summary>Name of the time zone.</summary>
    public string TimeZone { get; init; } = "Europe/Berlin";

    /// <summary>The zone's distance from UTC in seconds.</summary>
    public int TimeZoneOffset { get; init; } = 3600;

    /// <summary>Given only with <c>include_locale</c>.</summary>
    public string Locale { get; init; } = "en-GB";
}
