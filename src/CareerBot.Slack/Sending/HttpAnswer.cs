using System.Net;
using System.Text.Json;

namespace CareerBot.Slack.Sending;

/// <summary>What came of a request.</summary>
/// <param name="Kind">How far it came; the rest is only told of an answered one.</param>
/// <param name="Status">The status.</param>
/// <param name="RetryAfter">The header, in seconds; null without it.</param>
/// <param name="Body">The body, at most <see cref="SlackHttp.LongestAnswer"/>.</param>
internal sealed record HttpAnswer(HttpAnswerKind Kind, HttpStatusCode Status, TimeSpan? RetryAfter, ReadOnlyMemory<byte> Body)
{
    public static readonly HttpAnswer NeverSent = new(HttpAnswerKind.NeverSent, default, null, default);

    public static readonly HttpAnswer Broken = new(HttpAnswerKind.Broken, default, null, default);

    /// <summary>Whether the server failed (5xx) before or after doing it.</summary>
    public bool IsServerError => Kind == HttpAnswerKind.Answered && (int)Status >= 500;

    public bool IsRateLimited => Kind == HttpAnswerKind.Answered && Status == HttpStatusCode.TooManyRequests;

    public bool IsSuccess => Kind == HttpAnswerKind.Answered && (int)Status is >= 200 and < 300;

    /// <summary>The body as an object of JSON; undefined when it is none.</summary>
    public JsonElement Json()
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(Body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
