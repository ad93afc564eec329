using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>Writes each element as what it is. Every answer holds a dozen of them, and the serializer's own way of telling subtypes apart costs several times as much.</summary>
internal sealed class ElementConverter : JsonConverter<Element>
{
    /// <inheritdoc/>
    public override Element Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("They are written, never read.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Element value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case Button button:
                JsonSerializer.Serialize(writer, button, BlockJson.Default.Button);
                break;
            case Checkboxes checkboxes:
                JsonSerializer.Serialize(writer, checkboxes, BlockJson.Default.Checkboxes);
                break;
            case ExternalSelect externalSelect:
                JsonSerializer.Serialize(writer, externalSelect, BlockJson.Default.ExternalSelect);
                break;
            case ImageElement imageElement:
                JsonSerializer.Serialize(writer, imageElement, BlockJson.Default.ImageElement);
                break;
            case MultiExternalSelect multiExternalSelect:
                JsonSerializer.Serialize(writer, multiExternalSelect, BlockJson.Default.MultiExternalSelect);
                break;
            case MultiStaticSelect multiStaticSelect:
                JsonSerializer.Serialize(writer, multiStaticSelect, BlockJson.Default.MultiStaticSelect);
                break;
            case Overflow overflow:
                JsonSerializer.Serialize(writer, overflow, BlockJson.Default.Overflow);
                break;
            case PlainTextInput plainTextInput:
                JsonSerializer.Serialize(writer, plainTextInput, BlockJson.Default.PlainTextInput);
                break;
            case StaticSelect staticSelect:
                JsonSerializer.Serialize(writer, staticSelect, BlockJson.Default.StaticSelect);
                break;
            default:
                throw new UnreachableException($"Nothing writes {value.GetType().Name}.");
        }
    }
}
