using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Sending;

/// <summary>Answers to commands and buttons by the address that came with them (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses).</summary>
/// <remarks>Slack takes five posts within 30 minutes; whoever keeps the address counts.</remarks>
public sealed class ResponseUrl
{
    private readonly SlackHttp _http;
    private readonly SlackHosts _hosts;
    private readonly ILogger<ResponseUrl> _logger;

    internal ResponseUrl(SlackHttp http, IOptions<SlackOptions> options, ILogger<ResponseUrl> logger)
    {
        _http = http;
        _hosts = new SlackHosts(options.Value.ApiUrl);
        _logger = logger;
    }

    /// <summary>Posts a message, once; nothing is repeated here.</summary>
    /// <param name="url">The response_url as it came; anything but Slack's host is refused, not called.</param>
    /// <param name="message">With <c>text</c>, <c>blocks</c>, <c>response_type</c>, <c>replace_original</c> and so on.</param>
    /// <param name="cancellationToken">Ends the post; it may have been done.</param>
    /// <returns>
    /// Unreachable when the address is used up or too old, Refused when it is not Slack's (<c>not_slack</c>), InDoubt when nobody knows.
    /// </returns>
    public async Task<SlackResult> PostAsync(string url, JsonObject message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || !_hosts.IsResponseUrl(address))
        {
            SendingLog.HostRefused(_logger, address?.Host ?? "");
            return new SlackResult { Outcome = SlackOutcome.Refused, Error = "not_slack" };
        }

        HttpAnswer answer = await _http.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json") }, cancellationToken);
        SlackOutcome outcome = answer switch
        {
            { Kind: HttpAnswerKind.NeverSent } => SlackOutcome.Unavailable,
            { Kind: HttpAnswerKind.Broken } or { IsServerError: true } or { Status: HttpStatusCode.RequestTimeout } => SlackOutcome.InDoubt,
            { IsRateLimited: true } => SlackOutcome.RateLimited,
            { IsSuccess: true } => SlackOutcome.Ok,
            { Status: HttpStatusCode.NotFound or HttpStatusCode.Gone } => SlackOutcome.Unreachable,
            _ => SlackOutcome.Refused,
        };
        return new SlackResult
        {
            Outcome = outcome,
            Error = outcome == SlackOutcome.Ok ? "" : answer.Kind == HttpAnswerKind.Answered ? $"http_{(int)answer.Status}" : "connection_broken",
            RetryAfter = answer.RetryAfter,
        };
    }
}
