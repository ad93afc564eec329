using System.Runtime.InteropServices;
using System.Text.Json;

namespace CareerBot.Slack.Inbound;

/// <summary>What a request comes in over Socket Mode (https://docs.slack.dev/apis/events-api/using-socket-mode).</summary>
/// <param name="Id">What it is acknowledged by.</param>
/// <param name="IsAnswered">Whether the acknowledgement may carry an answer.</param>
/// <param name="Request">The request.</param>
internal sealed record SocketEnvelope(string Id, bool IsAnswered, SlackRequest Request)
{
    /// <summary>Reads one; null when it is none.</summary>
    public static SocketEnvelope? Read(JsonElement root)
    {
        if (Text(root, "type") is not { } kind || Text(root, "envelope_id") is not { } id || !root.TryGetProperty("payload", out JsonElement payload))
        {
            return null;
        }

        bool isAnswered = root.TryGetProperty("accepts_response_payload", out JsonElement accepts) && accepts.ValueKind == JsonValueKind.True;
        int retry = root.TryGetProperty("retry_attempt", out JsonElement attempt) && attempt.TryGetInt32(out int number) ? number : 0;
        return new SocketEnvelope(id, isAnswered, new SlackRequest(kind, JsonMarshal.GetRawUtf8Value(payload).ToArray(), retry));
    }

    /// <summary>A member that is a text; null for none.</summary>
    public static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    /// <summary>What is sent back, so that it does not come again.</summary>
    public ReadOnlyMemory<byte> Acknowledgement(SlackAck ack)
    {
        using MemoryStream text = new();
        using (Utf8JsonWriter writer = new(text))
        {
            writer.WriteStartObject();
            writer.WriteString("envelope_id", Id);
            if (IsAnswered && !ack.Json.IsEmpty)
            {
                writer.WritePropertyName("payload");
                writer.WriteRawValue(ack.Json.Span);
            }

            writer.WriteEndObject();
        }

        return text.ToArray();
    }
}
