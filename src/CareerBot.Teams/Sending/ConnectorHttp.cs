using System.Net.Http.Headers;

namespace CareerBot.Teams.Sending;

/// <summary>One request to the connector: no repetition, no meaning, only what happened.</summary>
internal sealed class ConnectorHttp(IHttpClientFactory clients, TimeProvider time)
{
    /// <summary>Name of the client whose handler <see cref="TeamsSendingExtensions"/> sets up.</summary>
    public const string ClientName = "Teams connector";

    /// <summary>Longer answers are cut off as broken, in bytes: ids, errors and member records are far below it.</summary>
    public const int LongestAnswer = 256 * 1024;

    /// <summary>How long one try may take.</summary>
    public static readonly TimeSpan LongestTry = TimeSpan.FromSeconds(15);

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
            return new HttpAnswer.Answered((int)response.StatusCode, RetryAfter(response.Headers), body);
        }
        catch (HttpRequestException error) when (error.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return new HttpAnswer.NeverSent();
        }
        catch (OperationCanceledException error) when (error.InnerException is TimeoutException && !either.IsCancellationRequested)
        {
            // The handler's ConnectTimeout, which it tells in this way.
            return new HttpAnswer.NeverSent();
        }
        catch (HttpRequestException)
        {
            return new HttpAnswer.Broken();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new HttpAnswer.Broken();
        }
    }

    // Seconds or, as RFC 9110 (10.2.3) allows too, a date.
    private TimeSpan? RetryAfter(HttpResponseHeaders headers) => headers.RetryAfter switch
    {
        { Delta: { } seconds } => seconds,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        { Date: not null } => TimeSpan.Zero,
        _ => null,
    };
}
