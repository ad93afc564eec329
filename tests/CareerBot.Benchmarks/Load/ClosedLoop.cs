using System.Diagnostics;

namespace CareerBot.Benchmarks.Load;

/// <summary>Keeps connections busy, each with the next turn as soon as it has done the last, so that one core saturates the server's.</summary>
/// <param name="address">The server.</param>
/// <param name="connections">How many.</param>
/// <param name="turn">One turn over a connection, with its number: all different.</param>
internal sealed class ClosedLoop(Uri address, int connections, Func<KeptConnection, int, Task> turn)
{
    private readonly List<double> _milliseconds = [];
    private int _next = -1;

    /// <summary>Goes on for a while.</summary>
    /// <returns>Turns a second, and the milliseconds that half and 99 % of them took at most.</returns>
    public async Task<(double Rate, double P50, double P99)> ForAsync(TimeSpan duration)
    {
        _milliseconds.Clear();
        long began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => KeepBusyAsync(began, duration)));
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        _milliseconds.Sort();
        return (_milliseconds.Count / seconds, _milliseconds[_milliseconds.Count / 2], _milliseconds[(int)(_milliseconds.Count * 0.99)]);
    }

    private async Task KeepBusyAsync(long began, TimeSpan duration)
    {
        using KeptConnection connection = await KeptConnection.OpenAsync(address);
        while (true)
        {
            long started = Stopwatch.GetTimestamp();
            if (Stopwatch.GetElapsedTime(began, started) >= duration)
            {
                return;
            }

            await turn(connection, Interlocked.Increment(ref _next));
            double took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            lock (_milliseconds)
            {
                _milliseconds.Add(took);
            }
        }
    }
}
