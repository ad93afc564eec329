using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text;

namespace CareerBot.Fakes;

/// <summary>Slack's requests to the app's HTTP endpoints, signed (https://docs.slack.dev/authentication/verifying-requests-from-slack).</summary>
/// <param name="endpoint">Where the app takes them; relative for a client with a base address.</param>
/// <param name="secret">The signing secret.</param>
/// <param name="time">By whose clock they are signed.</param>
public sealed class SlackRequests(string endpoint, string secret, TimeProvider time)
{
    private const string FormType = "application/x-www-form-urlencoded";

    /// <summary>An event, or another body of JSON such as <c>url_verification</c>.</summary>
    public HttpRequestMessage OfEvent(JsonObject envelope) => Sign(envelope.ToJsonString(), "application/json");

    /// <summary>An event that is sent again.</summary>
    /// <param name="envelope">As it was.</param>
    /// <param name="number">1 to 3.</param>
    /// <param name="reason">Such as <c>http_timeout</c>.</param>
    public HttpRequestMessage OfRetriedEvent(JsonObject envelope, int number, string reason)
    {
        HttpRequestMessage request = OfEvent(envelope);
        request.Headers.Add("X-Slack-Retry-Num", number.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("X-Slack-Retry-Reason", reason);
        return request;
    }

    /// <summary>A slash command.</summary>
    public HttpRequestMessage OfCommand(JsonObject fields) =>
        Sign(Form.Write(fields.Select(field => KeyValuePair.Create(field.Key, field.Value?.ToString() ?? ""))), FormType);

    /// <summary>Anything with a <c>payload</c>: actions, views, options, shortcuts.</summary>
    public HttpRequestMessage OfInteraction(JsonObject payload) => Sign(Form.Write([KeyValuePair.Create("payload", payload.ToJsonString())]), FormType);

    /// <summary>Any body, signed at a time that may be wrong.</summary>
    public HttpRequestMessage Sign(string body, string contentType, DateTimeOffset? at = null)
    {
        string timestamp = (at ?? time.GetUtcNow()).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        HttpRequestMessage request = WithoutSignature(body, contentType);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", Signature(secret, timestamp, body));
        return request;
    }

    /// <summary>A body without a signature.</summary>
    public HttpRequestMessage WithoutSignature(string body, string contentType) =>
        new(HttpMethod.Post, endpoint) { Content = new StringContent(body, Encoding.UTF8, contentType) };

    /// <summary><c>v0=</c> and the HMAC of version, time and body.</summary>
    public static string Signature(string secret, string timestamp, string body) =>
        $"v0={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}")))}";
}
