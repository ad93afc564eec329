using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CareerBot.Fakes;

/// <summary>A message in a channel, as it stands now.</summary>
public sealed record PostedMessage
{
    public required string Channel { get; init; }

    public required string Ts { get; init; }

    /// <summary>The thread's parent; null outside a thread.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Who wrote it: the bot's user, or a person in <see cref="FakeSlack.Write"/>.</summary>
    public required string User { get; init; }

    /// <summary>The only one who sees it; null of a lasting message.</summary>
    public string? EphemeralFor { get; init; }

    public string Text { get; init; } = "";

    public JsonArray Blocks { get; init; } = [];

    public JsonObject? Metadata { get; init; }

    /// <summary>All arguments of the call that posted it.</summary>
    public JsonObject Arguments { get; init; } = [];

    /// <summary>The arguments of each <c>chat.update</c> of it, in order.</summary>
    public ImmutableArray<JsonObject> Updates { get; init; } = [];

    public bool IsDeleted { get; init; }
}
