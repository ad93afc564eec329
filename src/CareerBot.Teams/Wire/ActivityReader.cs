using System.Text.Json;
using System.Text.Unicode;

namespace CareerBot.Teams.Wire;

/// <summary>Reads the body of a request.</summary>
internal static class ActivityReader
{
    /// <summary>Reads it.</summary>
    /// <param name="json">The body. Nested no deeper than the serializer's 64.</param>
    /// <exception cref="JsonException">It is no activity: no JSON, of other types, with an id that is none, or with text that is no Unicode.</exception>
    public static Activity Read(ReadOnlySpan<byte> json)
    {
        if (!IsText(json))
        {
            throw new JsonException("The body holds text that is no Unicode.");
        }

        return JsonSerializer.Deserialize(json, TeamsJson.Default.Activity) ?? throw new JsonException("The body is null.");
    }

    /// <summary>
    /// Whether every text can be read. <see cref="Activity.Value"/> is kept as it came, and would throw only when somebody reads half a surrogate pair
    /// in it, long after the request was taken.
    /// </summary>
    private static bool IsText(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            return false;
        }

        if (json.IndexOf("\\u"u8) < 0)
        {
            return true;
        }

        Utf8JsonReader reader = new(json);
        while (reader.Read())
        {
            if (reader.ValueIsEscaped && !CanRead(ref reader))
            {
                return false;
            }
        }

        return true;
    }

    private static bool CanRead(ref Utf8JsonReader reader)
    {
        try
        {
            reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
