using System.Text.Json;

namespace CareerBot.Slack.Sending;

/// <summary>Where a message stands that asks for a decision.</summary>
/// <param name="Installation">The installation's key.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Ts">The message.</param>
internal sealed record AnnouncementPlace(string Installation, string Channel, string Ts)
{
    /// <summary>Reads where a delivery came to stand: from the answer to the post, or from the message as it was found.</summary>
    public static AnnouncementPlace? Of(Installation installation, SlackDelivery delivery, SlackResult result)
    {
        if (result.Body.ValueKind != JsonValueKind.Object || !result.Body.TryGetProperty("ts", out JsonElement ts) || ts.GetString() is not { } found)
        {
            return null;
        }

        // A post tells the channel's id even when it was called by its name; updates take only the id.
        string? channel = result.Body.TryGetProperty("channel", out JsonElement told) && told.ValueKind == JsonValueKind.String ? told.GetString() : delivery.Arguments["channel"]?.GetValue<string>();
        return channel is null ? null : new AnnouncementPlace(installation.Key, channel, found);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static AnnouncementPlace Read(string kept)
    {
        string[] parts = kept.Split('/');
        return new AnnouncementPlace($"{parts[0]}/{parts[1]}", parts[2], parts[3]);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Installation}/{Channel}/{Ts}";
}
