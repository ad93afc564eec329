using CareerBot.Slack.Sending;

namespace CareerBot.Slack.Installing;

/// <summary>Which installations are served: all of them, or with <c>Slack:TeamId</c> that of one workspace or organisation.</summary>
/// <param name="Id">The setting: <c>T…</c> or <c>E…</c>; null or empty: all.</param>
internal readonly record struct ServedTeam(string? Id)
{
    /// <summary>Whether an installation is served.</summary>
    public bool Includes(Installation installation) =>
        string.IsNullOrEmpty(Id) || Id == installation.TeamId || Id == installation.EnterpriseId;

    /// <summary>Whether an installation is the one for a workspace: its own, or that of the whole organisation.</summary>
    public static bool IsFor(Installation installation, string? teamId, string? enterpriseId) => installation.TeamId is { } own
        ? own == teamId
        : installation.EnterpriseId is { } organisation && organisation == enterpriseId;
}
