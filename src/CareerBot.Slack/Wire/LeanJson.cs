using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CareerBot.Slack.Wire;

/// <summary>
/// Writes JSON that escapes only what JSON demands: a parser reads it, never a page, so that <c>&lt;</c>, <c>&amp;</c> and letters beyond
/// ASCII, which Block Kit's text is full of, stand as they are.
/// </summary>
internal static class LeanJson
{
    /// <summary>About as long as an answer.</summary>
    private const int UsualBytes = 6 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The value as UTF-8.</summary>
    public static ReadOnlyMemory<byte> Write<T>(T value, JsonTypeInfo<T> type)
    {
        var bytes = new ArrayBufferWriter<byte>(UsualBytes);
        using var writer = new Utf8JsonWriter(bytes, Options);
        JsonSerializer.Serialize(writer, value, type);
        writer.Flush();
        return bytes.WrittenMemory;
    }
}
