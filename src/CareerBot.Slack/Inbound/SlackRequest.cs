namespace CareerBot.Slack.Inbound;

/// <summary>A request of Slack's that is known to be Slack's.</summary>
/// <param name="Kind">
/// The kind of Socket Mode's envelope (https://docs.slack.dev/apis/events-api/using-socket-mode): <c>events_api</c>, <c>slash_commands</c> or
/// <c>interactive</c>.
/// </param>
/// <param name="Payload">JSON; of a slash command, an object with the names of the form's fields.</param>
/// <param name="RetryAttempt">How often it was sent before, as far as Slack says: it may be 0 of a repeated one.</param>
public sealed record SlackRequest(string Kind, ReadOnlyMemory<byte> Payload, int RetryAttempt);
