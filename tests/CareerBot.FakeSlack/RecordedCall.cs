using System.Text.Json.Nodes;

namespace CareerBot.Fakes;

/// <summary>A call of a Web API method, noted when it came in, whatever was answered.</summary>
/// <param name="Method">Such as <c>chat.postMessage</c>.</param>
/// <param name="Arguments">From the JSON body, or the form and the query; the token is not among them.</param>
/// <param name="At">When it came.</param>
/// <param name="Token">The bearer token.</param>
/// <param name="IsJson">Whether the body was JSON.</param>
public sealed record RecordedCall(string Method, JsonObject Arguments, DateTimeOffset At, string? Token, bool IsJson);
