using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace CareerBot.Teams.Sending;

/// <summary>Makes one call of the connector: with its turn, its token, and the few tries that a moment allows.</summary>
/// <remarks>
/// Only what certainly was not done is tried again here, within <see cref="LongestTrying"/>; what takes longer is put off by the caller, which
/// keeps it durably. A conversation's turn is held over all tries, so that its messages stay in order.
/// </remarks>
internal sealed class ConnectorClient(ConnectorHttp http, Pacer pacer, IBotTokens tokens, ServiceAddresses addresses, TimeProvider time, ILogger<ConnectorClient> logger)
{
    /// <summary>Tries of one call, the first among them.</summary>
    public const int MostTries = 3;

    /// <summary>All waiting between the tries of one call.</summary>
    public static readonly TimeSpan LongestTrying = TimeSpan.FromSeconds(3);

    /// <summary>The wait for a place within the limits; with a longer one the caller puts it off.</summary>
    public static readonly TimeSpan LongestPlace = TimeSpan.FromSeconds(5);

    /// <summary>The wait for those before it in the conversation.</summary>
    public static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(30);

    /// <summary>The pause before the second try, a fifth more or less; it doubles.</summary>
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);

    /// <summary>Makes it.</summary>
    /// <returns>What came of it, and the body of the answer when it was done.</returns>
    public async Task<(ConnectorResult Result, ReadOnlyMemory<byte> Body)> CallAsync(ConnectorCall call, CancellationToken cancellationToken)
    {
        if (Trusted(call.ServiceUrl) is not { } service)
        {
            return (new ConnectorResult.Refused(0, "ServiceUrlNotTrusted"), default);
        }

        using Pacer.Turn? turn = await pacer.TakeTurnAsync(call.Queue, call.Windows, LongestTurn, cancellationToken);
        if (turn is null)
        {
            return (new ConnectorResult.Later(ConnectorReading.WhenUnavailable, IsInDoubt: false), default);
        }

        try
        {
            return await CallAsync(call, service, turn, cancellationToken);
        }
        catch (BotTokenUnavailableException error)
        {
            // Thrown before a request, or after one that was refused with 401: nothing was done.
            return (new ConnectorResult.Later(error.After, IsInDoubt: false), default);
        }
    }

    private async Task<(ConnectorResult Result, ReadOnlyMemory<byte> Body)> CallAsync(ConnectorCall call, Uri service, Pacer.Turn turn, CancellationToken cancellationToken)
    {
        string? token = await tokens.GetAsync(refused: null, cancellationToken);
        var isRenewed = false;
        var isMoved = false;
        var waited = TimeSpan.Zero;
        for (int tries = 1; ;)
        {
            if (await turn.WaitForPlaceAsync(call.TenantId, LongestPlace, cancellationToken) is { } tooFar)
            {
                return (new ConnectorResult.Later(tooFar, IsInDoubt: false), default);
            }

            HttpAnswer answer = await http.SendAsync(Request(call, service, token), cancellationToken);
            if (answer is HttpAnswer.Answered { Status: 401 } unknown)
            {
                if (!isRenewed && await tokens.GetAsync(refused: token, cancellationToken) is { } other && other != token)
                {
                    (isRenewed, token) = (true, other);
                    continue;
                }

                ConnectorLog.TokenRefused(logger, unknown.Code());
            }

            if (!isMoved && answer is HttpAnswer.Answered { Status: 403 } elsewhere && elsewhere.Code() == "InvalidBotApiHost" && addresses.MayBeSentTo(ServiceAddresses.GovernmentCommunity))
            {
                (isMoved, service) = (true, ServiceAddresses.GovernmentCommunity);
                continue;
            }

            ConnectorReading reading = ConnectorReading.Of(answer, call.IsRepeatable);
            TimeSpan pause = Pause(reading, answer, tries);
            if (answer is HttpAnswer.Answered { Status: 429 })
            {
                ConnectorLog.Limited(logger, call.Name, pause.TotalSeconds);
                turn.Pause(pause);
            }

            if (!reading.IsTriedAgain || tries == MostTries || waited + pause > LongestTrying)
            {
                if (reading.Result is ConnectorResult.Refused refused)
                {
                    ConnectorLog.Refused(logger, call.Name, refused.Status, refused.Code);
                }

                return (reading.Result, reading.Result is ConnectorResult.Done && answer is HttpAnswer.Answered { Body: var body } ? body : default);
            }

            ConnectorLog.TriedAgain(logger, call.Name, reading.Code, tries);
            await Task.Delay(pause, time, cancellationToken);
            waited += pause;
            tries++;
        }
    }

    private static TimeSpan Pause(ConnectorReading reading, HttpAnswer answer, int tries) =>
        answer is HttpAnswer.Answered { Status: 429 } && reading.Result is ConnectorResult.Later { After: var after }
            ? after
            : FirstPause * Math.Pow(2, tries - 1) * (0.8 + (RandomNumberGenerator.GetInt32(401) / 1000.0));

    private Uri? Trusted(string serviceUrl)
    {
        if (Uri.TryCreate(serviceUrl, UriKind.Absolute, out Uri? address) && addresses.MayBeSentTo(address))
        {
            return address;
        }

        ConnectorLog.AddressRefused(logger, address?.Host ?? "");
        return null;
    }

    private static HttpRequestMessage Request(ConnectorCall call, Uri service, string? token)
    {
        HttpRequestMessage request = new(call.Method, $"{service.AbsoluteUri.TrimEnd('/')}/v3/conversations{call.Path}");
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (!call.Json.IsEmpty)
        {
            request.Content = new ReadOnlyMemoryContent(call.Json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        }

        return request;
    }
}
