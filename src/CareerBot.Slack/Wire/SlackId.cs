using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>
/// An id that Slack made: of a workspace, a person, a channel, a message, an event. Ids become part of keys, so that one which could run into
/// what stands beside it, or is too long for a database's index, is not taken.
/// </summary>
internal sealed class SlackId : JsonConverter<string>
{
    /// <summary>Slack's own are up to some sixty characters long; this is the limit of the ids that apps give.</summary>
    private const int MostCharacters = BlockKit.MostId;

    private static readonly SearchValues<char> Characters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.:_-");

    /// <summary>Whether a text can stand within a key.</summary>
    public static bool IsPlain(string text) => text.Length is > 0 and <= MostCharacters && !text.AsSpan().ContainsAnyExcept(Characters);

    /// <summary>The id; null for an empty one.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static string? Of(string? text) => string.IsNullOrEmpty(text) ? null : IsPlain(text) ? text : throw new JsonException("An id holds what no id of Slack does.");

    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Of(reader.GetString()) : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
