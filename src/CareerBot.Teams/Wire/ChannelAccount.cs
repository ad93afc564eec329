using System.Text.Json.Serialization;

namespace CareerBot.Teams.Wire;

/// <summary>A person or a bot in a channel.</summary>
/// <param name="Id">Its id for this bot: <c>29:…</c> a person, <c>28:…</c> a bot.</param>
/// <param name="Name">Its name; never a reason to trust it.</param>
/// <param name="AadObjectId">The Entra object id; absent for anonymous, federated and consumer users.</param>
/// <param name="Role"><c>user</c> or <c>bot</c>, where the channel says it.</param>
internal sealed record ChannelAccount(
    [property: JsonConverter(typeof(TeamsId))] string? Id,
    string? Name = null,
    [property: JsonConverter(typeof(TeamsId))] string? AadObjectId = null,
    string? Role = null);
