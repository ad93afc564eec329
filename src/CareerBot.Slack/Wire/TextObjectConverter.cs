using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>Writes each text as what it is. Every answer holds a dozen of them, and the serializer's own way of telling subtypes apart costs several times as much.</summary>
internal sealed class TextObjectConverter : JsonConverter<TextObject>
{
    /// <inheritdoc/>
    public override TextObject Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("They are written, never read.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TextObject value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case MrkdwnText mrkdwnText:
                JsonSerializer.Serialize(writer, mrkdwnText, BlockJson.Default.MrkdwnText);
                break;
            case PlainText plainText:
                JsonSerializer.Serialize(writer, plainText, BlockJson.Default.PlainText);
                break;
            default:
                throw new UnreachableException($"Nothing writes {value.GetType().Name}.");
        }
    }
}
