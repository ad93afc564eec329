using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Sending;

/// <summary>What the connector is asked with and answers, beside activities.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ResourceAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(MemberAnswer))]
internal sealed partial class ConnectorJson : JsonSerializerContext;

/// <summary>The conversation to find or make.</summary>
/// <param name="IsGroup">Always false: group chats cannot be made by a bot.</param>
/// <param name="Bot">The bot.</param>
/// <param name="Members">The person.</param>
/// <param name="TenantId">The tenant.</param>
internal sealed record ConversationParameters(bool IsGroup, ChannelAccount? Bot, ImmutableArray<ChannelAccount> Members, string? TenantId);

/// <summary>Names what was made.</summary>
/// <param name="Id">Its id.</param>
internal sealed record ResourceAnswer(string? Id);

/// <summary>What the connector says when it refuses.</summary>
/// <param name="Error">Why.</param>
internal sealed record ErrorAnswer(ConnectorError? Error);

/// <summary>Why it refuses. Its message is not read: it may repeat what was sent.</summary>
/// <param name="Code">Such as <c>ConversationBlockedByUser</c>.</param>
internal sealed record ConnectorError(string? Code);

/// <summary>A member record as the connector writes it.</summary>
/// <param name="Id">The id for this bot.</param>
/// <param name="AadObjectId">The Entra object id…</param>
/// <param name="ObjectId">…which older forms call so.</param>
/// <param name="TenantId">The person's own tenant.</param>
/// <param name="UserRole"><c>user</c>, <c>guest</c> or <c>anonymous</c>.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="UserPrincipalName">The UPN.</param>
internal sealed record MemberAnswer(string? Id, string? AadObjectId, string? ObjectId, string? TenantId, string? UserRole, string? Email, string? UserPrincipalName);
