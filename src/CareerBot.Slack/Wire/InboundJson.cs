using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>How what Slack sends is read: names in snake case, unknown members ignored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EventEnvelope))]
[JsonSerializable(typeof(SlashCommand))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(ChallengeReply))]
internal sealed partial class InboundJson : JsonSerializerContext;
