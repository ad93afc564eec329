using System.Text.Json.Nodes;

namespace CareerBot.Fakes;

/// <summary>A request to the connector, noted when it came in, whatever was answered.</summary>
/// <param name="Operation">What it asks for.</param>
/// <param name="Target">The path and query as they were sent, escapes and all.</param>
/// <param name="ConversationId">The conversation; null for none.</param>
/// <param name="Id">The activity or the person; null for none.</param>
/// <param name="Body">The body; null for none, or for one that is no object.</param>
/// <param name="Token">The bearer token.</param>
/// <param name="At">When it came.</param>
public sealed record ConnectorRequest(
    ConnectorOperation Operation, string Target, string? ConversationId, string? Id, JsonObject? Body, string? Token, DateTimeOffset At);
