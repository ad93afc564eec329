using System.Text.Json.Nodes;

namespace CareerBot.Fakes;

/// <summary>An activity that the connector took, as it stands now.</summary>
/// <param name="ConversationId">Where.</param>
/// <param name="Id">Its id.</param>
/// <param name="Body">Its content.</param>
/// <param name="At">When it was taken.</param>
/// <param name="IsTargeted">Whether only <see cref="Recipient"/> sees it.</param>
/// <param name="Updates">How often it got another content.</param>
public sealed record SentActivity(string ConversationId, string Id, JsonObject Body, DateTimeOffset At, bool IsTargeted = false, int Updates = 0)
{
    /// <summary><c>message</c>, <c>typing</c>.</summary>
    public string Type => (string?)Body["type"] ?? "";

    /// <summary>Its text; empty without.</summary>
    public string Text => (string?)Body["text"] ?? "";

    /// <summary>Whom it is for; null without.</summary>
    public string? Recipient => (string?)Body["recipient"]?["id"];

    /// <summary>The content of its first card; null without.</summary>
    public JsonNode? Card => (Body["attachments"] as JsonArray)?.FirstOrDefault()?["content"];
}
