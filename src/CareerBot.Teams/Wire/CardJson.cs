using System.Text.Json.Serialization;

namespace CareerBot.Teams.Wire;

/// <summary>How cards and what belongs to them are written: camel case, enumerations as words, nothing for null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(CardElement))]
[JsonSerializable(typeof(ThumbnailCard))]
[JsonSerializable(typeof(RootEntity))]
internal sealed partial class CardJson : JsonSerializerContext;
