using System.Net.Http.Headers;
using System.Text.Json;
using CareerBot.Slack.Sending;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Inbound;

/// <summary>Gets addresses for Socket Mode by <c>apps.connections.open</c> (https://docs.slack.dev/reference/methods/apps.connections.open).</summary>
internal sealed class SocketTickets(SlackHttp http, IOptions<SlackOptions> options)
{
    private readonly SlackHosts _hosts = new(options.Value.ApiUrl);

    /// <summary>Asks for one address, once.</summary>
    public async Task<SocketTicket> AskAsync(CancellationToken cancellationToken)
    {
        HttpRequestMessage request = new(HttpMethod.Post, new Uri(new Uri(options.Value.ApiUrl), "apps.connections.open"))
        {
            Content = new FormUrlEncodedContent([]),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", options.Value.AppToken) },
        };
        HttpAnswer answer = await http.SendAsync(request, cancellationToken);
        if (!answer.IsSuccess)
        {
            return new SocketTicket.Later(answer.Kind == HttpAnswerKind.Answered ? $"http_{(int)answer.Status}" : "not_connected", answer.RetryAfter);
        }

        JsonElement body = answer.Json();
        if (Text(body, "url") is { } text)
        {
            return Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && _hosts.IsSocket(url) ? new SocketTicket.Granted(url) : new SocketTicket.Later("not_slack", null);
        }

        string error = Text(body, "error") ?? "not_json";
        return IsFinal(error) ? new SocketTicket.Never(error) : new SocketTicket.Later(error, answer.RetryAfter);
    }

    /// <summary>
    /// The codes at which Slack's own client gives up (node-slack-sdk, UnrecoverableSocketModeStartError), those of a token that is over or of
    /// the wrong kind, and the end of Socket Mode for the app.
    /// </summary>
    private static bool IsFinal(string error) =>
        error is "not_authed" or "invalid_auth" or "account_inactive" or "user_removed_from_team" or "team_disabled" or "token_revoked" or "not_allowed_token_type" or "link_disabled";

    private static string? Text(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
