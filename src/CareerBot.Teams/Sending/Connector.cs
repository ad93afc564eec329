using System.Text.Json;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Sending;

/// <summary>The connector over HTTP.</summary>
internal sealed class Connector(ConnectorClient client) : IConnector
{
    /// <inheritdoc/>
    public Task<ConnectorResult> SendAsync(ConversationReference to, ReadyJson activity, CancellationToken cancellationToken) =>
        WriteAsync("send", HttpMethod.Post, to, "/activities", activity, cancellationToken);

    /// <inheritdoc/>
    public Task<ConnectorResult> SendTargetedAsync(ConversationReference to, ReadyJson activity, CancellationToken cancellationToken) =>
        WriteAsync("send targeted", HttpMethod.Post, to, "/activities?isTargetedActivity=true", activity, cancellationToken);

    /// <inheritdoc/>
    public Task<ConnectorResult> UpdateAsync(ConversationReference to, string activityId, ReadyJson activity, CancellationToken cancellationToken) =>
        IdPath(activityId) is { } part
            ? WriteAsync("update", HttpMethod.Put, to, "/activities" + part, activity, cancellationToken)
            : Task.FromResult<ConnectorResult>(new ConnectorResult.Refused(0, "BadActivityId"));

    /// <inheritdoc/>
    public async Task<ConnectorResult> OpenPersonalAsync(ConversationReference from, string userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(from);
        ConversationParameters parameters = new(
            IsGroup: false, from.BotId is { } bot ? new ChannelAccount(bot) : null, [new ChannelAccount(userId)], from.TenantId);
        ConnectorCall call = new()
        {
            Name = "open personal chat",
            Method = HttpMethod.Post,
            ServiceUrl = from.ServiceUrl,
            Path = "",
            Json = JsonSerializer.SerializeToUtf8Bytes(parameters, ConnectorJson.Default.ConversationParameters),
            Queue = $"create {from.TenantId}",
            Windows = Limits.Writes,
            TenantId = from.TenantId,
            IsRepeatable = true,
        };
        ConnectorResult result = (await client.CallAsync(call, cancellationToken)).Result;

        // A conversation without an id is none: something else than the connector answered.
        return result is ConnectorResult.Done { Id: "" } ? new ConnectorResult.Later(ConnectorReading.WhenUnavailable, IsInDoubt: false) : result;
    }

    /// <inheritdoc/>
    public async Task<TeamsMember?> FindMemberAsync(ConversationReference where, string userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(where);
        if (IdPath(where.ConversationId) is not { } conversation || IdPath(userId) is not { } user)
        {
            return null;
        }

        ConnectorCall call = new()
        {
            Name = "member",
            Method = HttpMethod.Get,
            ServiceUrl = where.ServiceUrl,
            Path = $"{conversation}/members{user}",
            Queue = $"members {where.ConversationId}",
            Windows = Limits.Reads,
            TenantId = where.TenantId,
            IsRepeatable = true,
        };
        (ConnectorResult result, ReadOnlyMemory<byte> body) = await client.CallAsync(call, cancellationToken);
        return result is ConnectorResult.Done ? Member(body) : null;
    }

    private static TeamsMember? Member(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, ConnectorJson.Default.MemberAnswer) is { Id: { Length: > 0 } id } member
                ? new TeamsMember(id, member.AadObjectId ?? member.ObjectId, member.TenantId, member.UserRole, member.Email, member.UserPrincipalName)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>An id as a part of a path; null for what would be read as a step up or as no part at all.</summary>
    private static string? IdPath(string id) => id.Trim('.').Length > 0 ? $"/{Uri.EscapeDataString(id)}" : null;

    private async Task<ConnectorResult> WriteAsync(string name, HttpMethod method, ConversationReference to, string path, ReadyJson activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(to);
        if (IdPath(to.ConversationId) is not { } conversation)
        {
            return new ConnectorResult.Refused(0, "BadConversationId");
        }

        ConnectorCall call = new()
        {
            Name = name,
            Method = method,
            ServiceUrl = to.ServiceUrl,
            Path = conversation + path,
            Json = activity.Utf8,
            Queue = to.ConversationId,
            Windows = Limits.Writes,
            TenantId = to.TenantId,
            IsRepeatable = method == HttpMethod.Put,
        };
        return (await client.CallAsync(call, cancellationToken)).Result;
    }
}
