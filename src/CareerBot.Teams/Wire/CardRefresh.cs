using System.Collections.Immutable;

namespace CareerBot.Teams.Wire;

/// <summary>
/// Has a client ask for a card of its own when it draws the one that everybody got
/// (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/user-specific-views).
/// </summary>
/// <param name="Action">What it asks with.</param>
/// <param name="UserIds">Whose clients ask, <c>29:…</c>; sixty at most.</param>
internal sealed record CardRefresh(ExecuteAction Action, ImmutableArray<string> UserIds);
