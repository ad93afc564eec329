using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareerBot.Teams.Wire;

/// <summary>
/// What Teams is told of a message as a whole; a message has at most one, a second is refused
/// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content).
/// </summary>
internal sealed record RootEntity
{
    /// <summary>Always so.</summary>
    public string Type { get; } = "https://schema.org/Message";

    /// <summary>Always so.</summary>
    [JsonPropertyName("@type")]
    public string Kind { get; } = "Message";

    /// <summary>Always so.</summary>
    [JsonPropertyName("@context")]
    public string Context { get; } = "https://schema.org";

    /// <summary>Always so.</summary>
    [JsonPropertyName("@id")]
    public string Id { get; } = "";

    /// <summary><c>AIGeneratedContent</c>, or null.</summary>
    public ImmutableArray<string>? AdditionalType { get; init; }
}
