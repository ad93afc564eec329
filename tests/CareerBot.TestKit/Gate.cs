namespace CareerBot.TestKit;

/// <summary>Holds requests until the test opens it.</summary>
public sealed class Gate
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the first request stands before it.</summary>
    public Task Reached => _reached.Task;

    /// <summary>Lets everybody through, now and later.</summary>
    public void Open() => _opened.TrySetResult();

    /// <summary>Waits before it, as whoever is held does.</summary>
    public Task PassAsync(CancellationToken cancellationToken)
    {
        _reached.TrySetResult();
        return _opened.Task.WaitAsync(cancellationToken);
    }
}
