using System.Collections.Immutable;
using System.Text.Json;

namespace CareerBot.Rephrasing.Asking;

/// <summary>
/// Reads what a model wrote: <c>{"texts": [["…", "…"], …]}</c>, for each text its versions, the liked best first, and nothing beside it. A text that is no list is its
/// only version.
/// </summary>
public static class ModelReply
{
    /// <summary>Three are asked for; a model that floods is not read.</summary>
    private const int MostVersions = 5;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The versions of its texts, at least one of each; null when it is anything else.</summary>
    public static ImmutableArray<ImmutableArray<string>>? Read(string content)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(content, Strict);
            if (json.RootElement.ValueKind != JsonValueKind.Object || json.RootElement.GetPropertyCount() != 1 || !json.RootElement.TryGetProperty("texts", out JsonElement texts)
                || texts.ValueKind != JsonValueKind.Array)
            {
                return null;
            }

            ImmutableArray<ImmutableArray<string>> all = [.. texts.EnumerateArray().Select(Versions)];
            return all.All(versions => versions.Length is > 0 and <= MostVersions) ? all : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The second: half of a surrogate pair, which JSON lets stand and no text does.
            return null;
        }
    }

    /// <summary>None when it is neither a text nor a list of texts.</summary>
    private static ImmutableArray<string> Versions(JsonElement text) => text.ValueKind switch
    {
        JsonValueKind.String => [text.GetString()!],
        JsonValueKind.Array when text.EnumerateArray().All(version => version.ValueKind == JsonValueKind.String) => [.. text.EnumerateArray().Select(version => version.GetString()!)],
        _ => [],
    };
}
