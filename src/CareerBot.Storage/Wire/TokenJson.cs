using System.Text.Json.Serialization;

namespace CareerBot.Storage.Wire;

/// <summary>JSON of the tokens API, generated at build; server and client read and write the same.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(CreateTokenRequest))]
[JsonSerializable(typeof(CreatedTokenResponse))]
[JsonSerializable(typeof(TokensResponse))]
public sealed partial class TokenJson : JsonSerializerContext;
