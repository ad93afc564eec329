using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>Writes each element of a context block as what it is. Every answer holds a dozen of them, and the serializer's own way of telling subtypes apart costs several times as much.</summary>
internal sealed class ContextElementConverter : JsonConverter<IContextElement>
{
    /// <inheritdoc/>
    public override IContextElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("They are written, never read.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IContextElement value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case MrkdwnText mrkdwnText:
                JsonSerializer.Serialize(writer, mrkdwnText, BlockJson.Default.MrkdwnText);
                break;
            case PlainText plainText:
                JsonSerializer.Serialize(writer, plainText, BlockJson.Default.PlainText);
                break;
            case ImageElement imageElement:
                JsonSerializer.Serialize(writer, imageElement, BlockJson.Default.ImageElement);
                break;
            default:
                throw new UnreachableException($"Nothing writes {value.GetType().Name}.");
        }
    }
}
