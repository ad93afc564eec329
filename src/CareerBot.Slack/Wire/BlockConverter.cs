using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>Writes each block as what it is. Every answer holds a dozen of them, and the serializer's own way of telling subtypes apart costs several times as much.</summary>
internal sealed class BlockConverter : JsonConverter<Block>
{
    /// <inheritdoc/>
    public override Block Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("They are written, never read.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Block value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case SectionBlock sectionBlock:
                JsonSerializer.Serialize(writer, sectionBlock, BlockJson.Default.SectionBlock);
                break;
            case ContextBlock contextBlock:
                JsonSerializer.Serialize(writer, contextBlock, BlockJson.Default.ContextBlock);
                break;
            case ActionsBlock actionsBlock:
                JsonSerializer.Serialize(writer, actionsBlock, BlockJson.Default.ActionsBlock);
                break;
            case HeaderBlock headerBlock:
                JsonSerializer.Serialize(writer, headerBlock, BlockJson.Default.HeaderBlock);
                break;
            case TableBlock tableBlock:
                JsonSerializer.Serialize(writer, tableBlock, BlockJson.Default.TableBlock);
                break;
            case DividerBlock dividerBlock:
                JsonSerializer.Serialize(writer, dividerBlock, BlockJson.Default.DividerBlock);
                break;
            case ImageBlock imageBlock:
                JsonSerializer.Serialize(writer, imageBlock, BlockJson.Default.ImageBlock);
                break;
            case InputBlock inputBlock:
                JsonSerializer.Serialize(writer, inputBlock, BlockJson.Default.InputBlock);
                break;
            case ContextActionsBlock contextActionsBlock:
                JsonSerializer.Serialize(writer, contextActionsBlock, BlockJson.Default.ContextActionsBlock);
                break;
            default:
                throw new UnreachableException($"Nothing writes {value.GetType().Name}.");
        }
    }
}
