using System.Collections.Immutable;

namespace CareerBot.Teams.Sending;

/// <summary>What Teams lets a bot do (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit).</summary>
internal static class Limits
{
    /// <summary>Activities into one conversation, and conversations made.</summary>
    public static readonly ImmutableArray<Window> Writes =
    [
        new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1)),
    ];

    /// <summary>Members of one conversation looked up.</summary>
    public static readonly ImmutableArray<Window> Reads =
    [
        new(14, TimeSpan.FromSeconds(1)), new(16, TimeSpan.FromSeconds(2)), new(120, TimeSpan.FromSeconds(30)), new(3600, TimeSpan.FromHours(1)),
    ];

    /// <summary>All requests of an app in one tenant.</summary>
    public static readonly ImmutableArray<Window> Tenant = [new(30, TimeSpan.FromSeconds(1))];
}
