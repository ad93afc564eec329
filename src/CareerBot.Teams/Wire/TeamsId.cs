using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareerBot.Teams.Wire;

/// <summary>
/// An id that a channel made: of a person, a conversation, an activity, a tenant. Ids become part of keys, so that one which is too long for a
/// database's index, or holds what nobody sees, is not taken.
/// </summary>
internal sealed class TeamsId : JsonConverter<string>
{
    /// <summary>Teams' own are up to some two hundred characters long; those of meetings are the longest.</summary>
    private const int MostCharacters = 512;

    /// <summary>Whether a text can stand within a key. Teams' ids hold nearly every sign (<c>19:…@thread.tacv2;messageid=…</c>), yet never white space.</summary>
    public static bool IsPlain(string text)
    {
        if (text.Length is 0 or > MostCharacters)
        {
            return false;
        }

        foreach (char c in text)
        {
            if (char.IsControl(c) || char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">It is none.</exception>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? text = reader.TokenType == JsonTokenType.String ? reader.GetString() : throw new JsonException("An id is no text.");
        return string.IsNullOrEmpty(text) ? null : IsPlain(text) ? text : throw new JsonException("An id holds what no id of a channel does.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
