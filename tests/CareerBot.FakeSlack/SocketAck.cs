using System.Text.Json.Nodes;

namespace CareerBot.Fakes;

/// <summary>What the app acknowledged.</summary>
/// <param name="EnvelopeId">The envelope.</param>
/// <param name="Payload">What it answered with; null when it only acknowledged.</param>
/// <param name="Socket">The socket on which it came.</param>
public sealed record SocketAck(string EnvelopeId, JsonObject? Payload, FakeSocket Socket);
