using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareerBot.Teams.Wire;

/// <summary>The width of a column: a share beside the others' shares, as wide as what it holds, or what is left.</summary>
/// <param name="Share">The share; 0 for none.</param>
/// <param name="Word"><c>auto</c> or <c>stretch</c>, where there is no share.</param>
[JsonConverter(typeof(Converter))]
internal readonly record struct CardWidth(int Share, string? Word = null)
{
    /// <summary>As wide as what it holds.</summary>
    public static readonly CardWidth Auto = new(0, "auto");

    /// <summary>What is left.</summary>
    public static readonly CardWidth Stretch = new(0, "stretch");

    /// <summary>Writes a share as a number and the words as they are. Cards are never read.</summary>
    internal sealed class Converter : JsonConverter<CardWidth>
    {
        /// <inheritdoc/>
        public override CardWidth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, CardWidth value, JsonSerializerOptions options)
        {
            if (value.Word is { } word)
            {
                writer.WriteStringValue(word);
            }
            else
            {
                writer.WriteNumberValue(value.Share);
            }
        }
    }
}
