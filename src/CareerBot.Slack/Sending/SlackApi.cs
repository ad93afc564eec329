using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Sending;

/// <summary>The Web API over HTTP.</summary>
/// <remarks>
/// A method that may be done twice is tried up to <see cref="MostTries"/> times within <see cref="LongestTrying"/>. One that may not, such as
/// <c>chat.postMessage</c>, is only tried again when it certainly was not done; otherwise the result is <see cref="SlackOutcome.InDoubt"/>.
/// </remarks>
/// <param name="http">Sends.</param>
/// <param name="pacer">The queues.</param>
/// <param name="installations">Is told of dead tokens. Asked for late: installations are themselves found by calls.</param>
/// <param name="options">Where the Web API is.</param>
/// <param name="time">For waiting.</param>
/// <param name="logger">Never gets a token or a text.</param>
internal sealed class SlackApi(SlackHttp http, Pacer pacer, Func<IInstallations> installations, IOptions<SlackOptions> options, TimeProvider time, ILogger<SlackApi> logger)
    : ISlackApi
{
    /// <summary>Tries of one call, the first among them.</summary>
    public const int MostTries = 4;

    /// <summary>No try begins after so long.</summary>
    public static readonly TimeSpan LongestTrying = TimeSpan.FromSeconds(30);

    /// <summary>All waiting of a call for rate limits, of ours and of Slack's.</summary>
    public static readonly TimeSpan LongestQueueing = TimeSpan.FromMinutes(2);

    /// <summary>The pause after a 429 without the header.</summary>
    public static readonly TimeSpan UnsaidRetryAfter = TimeSpan.FromSeconds(5);

    private static readonly BackOff Pauses = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(8));

    /// <inheritdoc/>
    public async Task<SlackResult> CallAsync(SlackCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        var method = SlackMethod.Of(call.Method);
        var queued = TimeSpan.Zero;
        var trying = TimeSpan.Zero;
        SlackResult? limited = null;
        for (int tries = 1; ;)
        {
            if (await QueueAsync(call, method, LongestQueueing - queued, cancellationToken) is not { } waited)
            {
                return limited ?? new SlackResult { Outcome = SlackOutcome.RateLimited, Error = "queue_too_long" };
            }

            queued += waited;
            long began = time.GetTimestamp();
            HttpAnswer answer = await http.SendAsync(Request(call, method), cancellationToken);
            SlackResult result = Read(answer, method);
            trying += time.GetElapsedTime(began);
            if (result.Outcome == SlackOutcome.RateLimited)
            {
                TimeSpan pause = result.RetryAfter ?? UnsaidRetryAfter;
                SendingLog.RateLimited(logger, call.Method, call.Installation.Key, pause.TotalSeconds);
                pacer.Pause(MethodKey(call), pause);
                limited = result;
                continue;
            }

            if (result.Outcome == SlackOutcome.TokenDead)
            {
                SendingLog.TokenDead(logger, call.Installation.Key, result.Error);
                await installations().EndAsync(call.Installation, result.Error, cancellationToken);
            }

            TimeSpan backOff = Pauses.Full(tries);
            trying += backOff;
            if (result.Outcome != SlackOutcome.Unavailable || tries == MostTries || trying >= LongestTrying)
            {
                return result;
            }

            SendingLog.TriedAgain(logger, call.Method, call.Installation.Key, result.Error, tries);
            await Task.Delay(backOff, time, cancellationToken);
            tries++;
        }
    }

    private static string MethodKey(SlackCall call) => $"{call.Installation.Key} {call.Method}";

    private static SlackResult Read(HttpAnswer answer, SlackMethod method)
    {
        // What may be done twice is not in doubt: it can simply be done again.
        SlackOutcome doubt = method.IsRepeatable ? SlackOutcome.Unavailable : SlackOutcome.InDoubt;
        switch (answer)
        {
            case { Kind: HttpAnswerKind.NeverSent }:
                return new SlackResult { Outcome = SlackOutcome.Unavailable, Error = "not_connected" };
            case { Kind: HttpAnswerKind.Broken }:
                return new SlackResult { Outcome = doubt, Error = "connection_broken" };
            case { IsRateLimited: true }:
                return new SlackResult { Outcome = SlackOutcome.RateLimited, Error = "ratelimited", RetryAfter = answer.RetryAfter };
            // A 408 says that the request did not come whole, as somebody on the way saw it: nobody knows what Slack saw.
            case { IsServerError: true } or { Status: HttpStatusCode.RequestTimeout }:
                return new SlackResult { Outcome = doubt, Error = $"http_{(int)answer.Status}" };
            case { IsSuccess: false }:
                return new SlackResult { Outcome = SlackOutcome.Refused, Error = $"http_{(int)answer.Status}" };
        }

        JsonElement body = answer.Json();
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("ok", out JsonElement ok))
        {
            // Something between us and Slack answered, a proxy's page perhaps; whether the call went through it is not known.
            return new SlackResult { Outcome = doubt, Error = "not_json" };
        }

        if (ok.ValueKind == JsonValueKind.True)
        {
            return new SlackResult { Outcome = SlackOutcome.Ok, Body = body };
        }

        string error = body.TryGetProperty("error", out JsonElement code) && code.ValueKind == JsonValueKind.String ? code.GetString()! : "no_error_code";
        return new SlackResult { Outcome = SlackErrors.Outcome(error, method.IsRepeatable), Error = error, RetryAfter = answer.RetryAfter, Body = body };
    }

    /// <summary>Waits for a place in the queues.</summary>
    /// <returns>How long it took; null when that would be too long.</returns>
    private async Task<TimeSpan?> QueueAsync(SlackCall call, SlackMethod method, TimeSpan longest, CancellationToken cancellationToken)
    {
        string methodKey = MethodKey(call);
        long began = time.GetTimestamp();
        if (method.IsPost && call.Arguments["channel"] is JsonValue channel && !await PassAsync($"{call.Installation.Key} {channel}", Pace.Channel, longest, cancellationToken))
        {
            return null;
        }

        do
        {
            if (!await PassAsync(methodKey, Pace.Of(method.PerMinute), longest - time.GetElapsedTime(began), cancellationToken))
            {
                return null;
            }
        }
        // A 429 to another call came while this one waited.
        while (pacer.IsPaused(methodKey));

        return time.GetElapsedTime(began);
    }

    private async Task<bool> PassAsync(string key, Pace pace, TimeSpan longest, CancellationToken cancellationToken)
    {
        if (pacer.Take(key, pace, longest) is not { } wait)
        {
            return false;
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }

        return true;
    }

    private HttpRequestMessage Request(SlackCall call, SlackMethod method)
    {
        HttpContent content = method.TakesForm
            ? new FormUrlEncodedContent(call.Arguments.Where(argument => argument.Value is not null).Select(argument => KeyValuePair.Create(argument.Key, Field(argument.Value!))))
            : new StringContent(call.Arguments.ToJsonString(), Encoding.UTF8, "application/json");
        return new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(options.Value.ApiUrl), call.Method))
        {
            Content = content,
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", call.Installation.BotToken) },
        };
    }

    private static string Field(JsonNode value) => value is JsonValue ? value.ToString() : value.ToJsonString();
}
