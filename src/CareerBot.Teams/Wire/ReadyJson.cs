using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CareerBot.Messages.Json;

namespace CareerBot.Teams.Wire;

/// <summary>JSON that is written once, and from then on is copied as it is: into an activity, into the inbox, onto the wire.</summary>
[JsonConverter(typeof(Converter))]
internal sealed class ReadyJson
{
    private ReadyJson(ReadOnlyMemory<byte> utf8) => Utf8 = utf8;

    /// <summary>It, as UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>A value as JSON.</summary>
    public static ReadyJson Of<T>(T value, JsonTypeInfo<T> type) => new(LeanJson.Write(value, type));

    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);

    internal sealed class Converter : JsonConverter<ReadyJson>
    {
        public override ReadyJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using JsonDocument value = JsonDocument.ParseValue(ref reader);
            return new ReadyJson(JsonMarshal.GetRawUtf8Value(value.RootElement).ToArray());
        }

        public override void Write(Utf8JsonWriter writer, ReadyJson value, JsonSerializerOptions options) => writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
    }
}
