using System.Diagnostics;

namespace CareerBot.TestKit;

/// <summary>
/// Bounds on work that only growth out of all proportion breaks: a regular expression that goes back over and over, a loop over pairs. Such
/// work breaks its bound every time; a machine that stood still for a moment breaks it once, so what took too long is done again.
/// </summary>
public static class Bounded
{
    private const int Tries = 3;

    /// <summary>Does a piece of work that can be done again with the same result.</summary>
    /// <param name="bound">What it must stay under, at least once in three times.</param>
    /// <param name="work">The work.</param>
    /// <param name="name">Of the work, for the message.</param>
    /// <returns>What it gave.</returns>
    public static T Run<T>(TimeSpan bound, Func<T> work, string name)
    {
        ArgumentNullException.ThrowIfNull(work);
        TimeSpan fastest = TimeSpan.MaxValue;
        for (int i = 0; i < Tries; i++)
        {
            long started = Stopwatch.GetTimestamp();
            T result = work();
            TimeSpan took = Stopwatch.GetElapsedTime(started);
            if (took < bound)
            {
                return result;
            }

            fastest = took < fastest ? took : fastest;
        }

        throw new TimeoutException($"{fastest.TotalSeconds:0.0} s at best for what must stay under {bound.TotalSeconds:0.###} s: {name}");
    }
}
