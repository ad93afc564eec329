using System.Globalization;
using System.Net.Http.Headers;

namespace CareerBot.Slack.Sending;

/// <summary>One request to Slack: no repetition, no meaning, only what happened.</summary>
internal sealed class SlackHttp(IHttpClientFactory clients, TimeProvider time)
{
    /// <summary>Name of the client whose handler <see cref="SlackSendingExtensions"/> sets up.</summary>
    public const string ClientName = "Slack";

    /// <summary>Longer answers are cut off as broken, in bytes. A page of 200 messages stays below it.</summary>
    public const int LongestAnswer = 1024 * 1024;

    /// <summary>How long one try may take.</summary>
    public static readonly TimeSpan LongestTry = TimeSpan.FromSeconds(10);

    /// <summary>Sends a request.</summary>
    /// <param name="request">Disposed of here.</param>
    /// <param name="cancellationToken">Ends the request: it may have been done.</param>
    public async Task<HttpAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using HttpRequestMessage sent = request;
        using CancellationTokenSource timeUp = new(LongestTry, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeUp.Token, cancellationToken);
        using HttpClient client = clients.CreateClient(ClientName);
        try
        {
            using HttpResponseMessage response = await client.SendAsync(sent, either.Token);
            byte[] body = await response.Content.ReadAsByteArrayAsync(either.Token);
            return new HttpAnswer(HttpAnswerKind.Answered, response.StatusCode, RetryAfter(response.Headers), body);
        }
        catch (HttpRequestException error) when (error.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return HttpAnswer.NeverSent;
        }
        catch (OperationCanceledException error) when (error.InnerException is TimeoutException && !either.IsCancellationRequested)
        {
            // The handler's ConnectTimeout, which it tells in this way.
            return HttpAnswer.NeverSent;
        }
        catch (HttpRequestException)
        {
            return HttpAnswer.Broken;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return HttpAnswer.Broken;
        }
    }

    // Slack sends seconds (https://docs.slack.dev/apis/web-api/rate-limits); a date is not read.
    private static TimeSpan? RetryAfter(HttpResponseHeaders headers) =>
        headers.TryGetValues("Retry-After", out IEnumerable<string>? values) && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out int seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
