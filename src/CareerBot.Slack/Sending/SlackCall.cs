using System.Text.Json.Nodes;

namespace CareerBot.Slack.Sending;

/// <summary>One call of a Web API method.</summary>
/// <param name="Installation">Whose token is used.</param>
/// <param name="Method">Such as <c>chat.postMessage</c>.</param>
/// <param name="Arguments">Its arguments. Sent as JSON, or as form fields to the methods that take only those.</param>
public sealed record SlackCall(Installation Installation, string Method, JsonObject Arguments);
