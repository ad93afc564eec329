using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareerBot.Rephrasing.Asking;

/// <summary>A draft as data.</summary>
internal sealed record RequestData(string Language, ImmutableArray<string> Texts, Dictionary<string, string> Placeholders, ImmutableArray<string> Keep, string? Question);

/// <summary>JSON to a model.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RequestData))]
internal sealed partial class AskingJson : JsonSerializerContext;
