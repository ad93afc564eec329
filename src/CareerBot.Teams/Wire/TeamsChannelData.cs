using System.Text.Json.Serialization;

namespace CareerBot.Teams.Wire;

/// <summary>What Teams adds to an activity.</summary>
internal sealed record TeamsChannelData
{
    /// <summary>The tenant.</summary>
    public TeamsThing? Tenant { get; init; }

    /// <summary>The team, for what happens in one of its channels.</summary>
    public TeamsThing? Team { get; init; }

    /// <summary>The channel.</summary>
    public TeamsThing? Channel { get; init; }

    /// <summary>What happened: <c>editMessage</c>, <c>teamArchived</c> and so on.</summary>
    public string? EventType { get; init; }
}

/// <summary>A tenant, team or channel.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Of a channel: <c>standard</c>, <c>private</c>, or <c>shared</c> with people of other teams and tenants.</param>
internal sealed record TeamsThing([property: JsonConverter(typeof(TeamsId))] string? Id, string? Name = null, string? Type = null);
