using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CareerBot.TestKit;

/// <summary>All that was logged, at every level.</summary>
public sealed class LoggedText : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string All => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Add($"{formatter(state, exception)} {exception}");

    /// <summary>Waits until so many lines hold a text.</summary>
    public async Task WaitForAsync(string text, int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task next = Volatile.Read(ref _next).Task;
            if (_lines.Count(line => line.Contains(text, StringComparison.Ordinal)) >= count)
            {
                return;
            }

            await next.WaitAsync(Patience.Longest, cancellationToken);
        }
    }

    public void Dispose()
    {
    }

    private void Add(string line)
    {
        _lines.Enqueue(line);
        Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }
}
