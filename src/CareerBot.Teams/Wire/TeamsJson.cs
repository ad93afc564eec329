using System.Text.Json.Serialization;

namespace CareerBot.Teams.Wire;

/// <summary>How activities are read and written: camel case, unknown members ignored, nothing said of what is null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(OutboundActivity))]
internal sealed partial class TeamsJson : JsonSerializerContext;
