using System.Text.Json.Serialization;

namespace CareerBot.Teams.Wire;

/// <summary>A conversation.</summary>
/// <param name="Id">Its id; of a thread in a channel with <c>;messageid=…</c>.</param>
/// <param name="ConversationType"><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
/// <param name="TenantId">The tenant that it is in.</param>
/// <param name="IsGroup">Whether several people are in it.</param>
/// <param name="Name">Its name.</param>
internal sealed record ConversationAccount(
    [property: JsonConverter(typeof(TeamsId))] string? Id,
    string? ConversationType = null,
    [property: JsonConverter(typeof(TeamsId))] string? TenantId = null,
    bool? IsGroup = null,
    string? Name = null);
