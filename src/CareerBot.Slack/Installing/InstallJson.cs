using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CareerBot.Slack.Installing;

/// <summary>JSON of installing.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(AuthTestAnswer))]
[JsonSerializable(typeof(OAuthAnswer))]
[JsonSerializable(typeof(KeptInstallation))]
internal sealed partial class InstallJson : JsonSerializerContext
{
    /// <summary>Reads an answer of Slack; null when it is not what Slack describes.</summary>
    public static T? Read<T>(JsonElement body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return body.ValueKind == JsonValueKind.Object ? body.Deserialize(type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
