namespace CareerBot.TestKit;

/// <summary>Lets tests wait for something to come true, by signal.</summary>
public sealed class Changes
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Something changed.</summary>
    public void Signal() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Waits until a look finds something.</summary>
    /// <exception cref="TimeoutException">It did not within the tests' <see cref="Patience"/>.</exception>
    public async Task<T> WaitForAsync<T>(Func<T?> look, Func<string> story, CancellationToken cancellationToken)
        where T : class
    {
        using CancellationTokenSource patience = new(Patience.Longest);
        using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        while (true)
        {
            Task next = Volatile.Read(ref _next).Task;
            if (look() is { } found)
            {
                return found;
            }

            try
            {
                await next.WaitAsync(both.Token);
            }
            catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException($"It did not come. What happened: {story()}");
            }
        }
    }
}
