using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CareerBot.Messages.Json;

/// <summary>
/// Writes JSON that escapes only what JSON demands: a parser reads it, never a page, so that <c>&lt;</c>, <c>&amp;</c> and letters beyond
/// ASCII, which the texts of channels are full of, stand as they are, and JSON within a text keeps its quotation marks short.
/// </summary>
public static class LeanJson
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

    /// <summary>The value as a text.</summary>
    public static string WriteText<T>(T value, JsonTypeInfo<T> type) => Encoding.UTF8.GetString(Write(value, type).Span);

    /// <summary>Bytes that a text takes in it, its quotation marks included.</summary>
    public static int LengthOf(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.Length + 2;
}
