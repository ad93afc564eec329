using System.ClientModel;
using System.Globalization;
using Microsoft.Extensions.AI;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace CareerBot.Rephrasing.Asking;

/// <summary>Asks the model: so many at a time, not while it is known to be down or asked to be left alone, and no more than the day's tokens.</summary>
internal sealed class ModelCalls(CurrentRephrasing settings, TokenAllowance allowance, RephrasingMeter meter, TimeProvider time)
{
    /// <summary>How long it is left alone when it says that there were too many requests and not for how long.</summary>
    private static readonly TimeSpan UsualRest = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(5);

    /// <summary>Tokens of one call are guessed by this where the reply does not say them.</summary>
    private const int CharactersPerToken = 3;

    /// <summary>Until when somebody waits for the call: after that it is not tried once more.</summary>
    private static readonly ResiliencePropertyKey<DateTimeOffset> WaitedForUntil = new(nameof(WaitedForUntil));

    private readonly ResiliencePipeline _pipeline = Pipeline(time);
    private long _restsUntil;
    private int _underWay;

    /// <summary>What the model wrote. It takes up to <see cref="RephrasingOptions.CallTimeout"/>, whoever waits for it.</summary>
    /// <exception cref="RefusedException">It wrote nothing that can be used.</exception>
    public async Task<string> AskAsync(ModelRequest request)
    {
        RephrasingOptions options = settings.Options;
        if (allowance.Used >= options.DailyTokens)
        {
            throw new RefusedException(Refusal.DailyCap);
        }

        if (time.GetUtcNow().UtcTicks < Interlocked.Read(ref _restsUntil))
        {
            throw new RefusedException(Refusal.Resting);
        }

        if (Interlocked.Increment(ref _underWay) > options.MostCalls)
        {
            Interlocked.Decrement(ref _underWay);
            throw new RefusedException(Refusal.Busy);
        }

        using var limit = new CancellationTokenSource(options.CallTimeout, time);
        ResilienceContext context = ResilienceContextPool.Shared.Get(limit.Token);
        context.Properties.Set(WaitedForUntil, time.GetUtcNow() + options.Timeout);
        try
        {
            ChatResponse response = await _pipeline.ExecuteAsync(
                async attempt => await settings.Client.GetResponseAsync(request.Messages(), request.Settings(), attempt.CancellationToken), context);
            Count(request, response.Text, response.Usage?.TotalTokenCount);
            return response.FinishReason switch
            {
                null => response.Text,
                var reason when reason == ChatFinishReason.Stop => response.Text,
                var reason when reason == ChatFinishReason.Length => throw new RefusedException(Refusal.Truncated),
                var reason when reason == ChatFinishReason.ContentFilter => throw new RefusedException(Refusal.Filtered),
                _ => throw new RefusedException(Refusal.NotJson),
            };
        }
        catch (BrokenCircuitException)
        {
            throw new RefusedException(Refusal.Resting);
        }
        catch (ClientResultException error) when (error.Status == 429)
        {
            Rest(error);
            throw new RefusedException(Refusal.RateLimited);
        }
        catch (ClientResultException error) when (error.Status == 400 && error.Message.Contains("content_filter", StringComparison.Ordinal))
        {
            throw new RefusedException(Refusal.Filtered);
        }
        catch (OperationCanceledException)
        {
            // What was given up costs all the same.
            Count(request, "", null);
            throw new RefusedException(Refusal.TimedOut);
        }
        catch (Exception error) when (error is not RefusedException)
        {
            // Whatever a client throws at what is no completion: the answer does not depend on it. The type tells an operator enough; a message could hold contents.
            throw new RefusedException(Refusal.Failed, error is ClientResultException { Status: > 0 and var status } ? string.Create(CultureInfo.InvariantCulture, $"status {status}") : error.GetType().Name);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
            Interlocked.Decrement(ref _underWay);
        }
    }

    private static ResiliencePipeline Pipeline(TimeProvider time) => new ResiliencePipelineBuilder { TimeProvider = time }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            // Time that ran out is a failure too: it is the commonest.
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is not null),
            FailureRatio = 0.5,
            MinimumThroughput = 8,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = TimeSpan.FromSeconds(15),
        })
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = arguments => ValueTask.FromResult(
                arguments.Outcome.Exception is HttpRequestException or ClientResultException { Status: 0 or 408 or >= 500 }
                && arguments.Context.Properties.GetValue(WaitedForUntil, default) > time.GetUtcNow()),
            MaxRetryAttempts = 1,
            Delay = TimeSpan.FromMilliseconds(100),
            UseJitter = true,
        })
        .Build();

    private void Count(ModelRequest request, string written, long? said)
    {
        long tokens = said ?? (request.Instruction.Length + request.Data.Length + written.Length) / CharactersPerToken;
        allowance.Add(tokens);
        meter.Tokens(tokens);
    }

    private void Rest(ClientResultException error)
    {
        string? after = null;
        error.GetRawResponse()?.Headers.TryGetValue("Retry-After", out after);
        TimeSpan rest = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) ? TimeSpan.FromSeconds(seconds) : UsualRest;
        Interlocked.Exchange(ref _restsUntil, (time.GetUtcNow() + (rest < LongestRest ? rest : LongestRest)).UtcTicks);
    }
}
