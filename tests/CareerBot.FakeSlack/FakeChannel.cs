using System.Collections.Immutable;

namespace CareerBot.Fakes;

/// <summary>A conversation, as <c>conversations.info</c> tells.</summary>
public sealed record FakeChannel(string Id, FakeChannelKind Kind = FakeChannelKind.Public)
{
    public string Name { get; init; } = "general";

    /// <summary>The people in it; the bot is told by <see cref="HasBot"/>.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    public bool HasBot { get; init; } = true;

    public bool IsArchived { get; init; }

    public bool IsShared { get; init; }

    public bool IsExtShared { get; init; }

    public bool IsOrgShared { get; init; }

    public bool IsPendingExtShared { get; init; }

    public ImmutableArray<string> ConnectedTeamIds { get; init; } = [];

    public ImmutableArray<string> SharedTeamIds { get; init; } = [];

    /// <summary>The team in whose workspace it lives.</summary>
    public string ContextTeamId { get; init; } = "T0HOME";
}
