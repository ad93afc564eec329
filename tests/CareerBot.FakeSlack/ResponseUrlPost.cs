using System.Text.Json.Nodes;

namespace CareerBot.Fakes;

/// <summary>A post to a response_url that was taken.</summary>
public sealed record ResponseUrlPost(string Url, JsonObject Body, DateTimeOffset At);
