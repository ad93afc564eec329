using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Sending;

/// <summary>
/// The connector's REST calls that CareerBot makes (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference),
/// with token, pacing, and no more retries than the caller's patience allows.
/// </summary>
internal interface IConnector
{
    /// <summary>Writes into a conversation: <c>POST /v3/conversations/{id}/activities</c>.</summary>
    Task<ConnectorResult> SendAsync(ConversationReference to, ReadyJson activity, CancellationToken cancellationToken);

    /// <summary>Writes to one person in a channel or group chat, whom the activity names as its recipient, as a targeted message (preview).</summary>
    Task<ConnectorResult> SendTargetedAsync(ConversationReference to, ReadyJson activity, CancellationToken cancellationToken);

    /// <summary>Replaces an activity: <c>PUT /v3/conversations/{id}/activities/{activityId}</c>.</summary>
    Task<ConnectorResult> UpdateAsync(ConversationReference to, string activityId, ReadyJson activity, CancellationToken cancellationToken);

    /// <summary>Finds or makes the personal chat with somebody: <c>POST /v3/conversations</c>, which gives the same chat every time.</summary>
    /// <param name="from">A conversation that both are in.</param>
    /// <param name="userId">The person's id, <c>29:…</c>.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    Task<ConnectorResult> OpenPersonalAsync(ConversationReference from, string userId, CancellationToken cancellationToken);

    /// <summary>Somebody's member record: <c>GET /v3/conversations/{id}/members/{userId}</c>; null when there is none or it cannot be had now.</summary>
    Task<TeamsMember?> FindMemberAsync(ConversationReference where, string userId, CancellationToken cancellationToken);
}

/// <summary>What became of a call.</summary>
internal abstract record ConnectorResult
{
    private ConnectorResult()
    {
    }

    /// <summary>Done.</summary>
    /// <param name="Id">The id of the activity or conversation; empty where the connector names none.</param>
    public sealed record Done(string Id) : ConnectorResult;

    /// <summary>The conversation is gone for this bot: it was blocked, removed, or never there. References to it are to be forgotten.</summary>
    /// <param name="Code">The connector's error code.</param>
    public sealed record Gone(string Code) : ConnectorResult;

    /// <summary>Refused for good.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Code">The connector's error code.</param>
    public sealed record Refused(int Status, string Code) : ConnectorResult;

    /// <summary>It did not work now.</summary>
    /// <param name="After">When to try again.</param>
    /// <param name="IsInDoubt">Whether it may have been done all the same: the connection broke after the request was sent.</param>
    public sealed record Later(TimeSpan After, bool IsInDoubt) : ConnectorResult;
}

/// <summary>A member record.</summary>
/// <param name="Id">The id for this bot.</param>
/// <param name="AadObjectId">The Entra object id.</param>
/// <param name="TenantId">The person's own tenant.</param>
/// <param name="UserRole"><c>user</c>, <c>guest</c>, <c>anonymous</c>.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="UserPrincipalName">The UPN; a guest's holds <c>#EXT#</c>.</param>
internal sealed record TeamsMember(string Id, string? AadObjectId, string? TenantId, string? UserRole, string? Email, string? UserPrincipalName);
