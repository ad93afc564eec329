using System.Text;
using CareerBot.Benchmarks.Load;

namespace CareerBot.Benchmarks.Slack;

/// <summary>Sends prepared requests, round and round.</summary>
internal sealed class CommandLoad(Uri address, IReadOnlyList<byte[]> requests, int connections)
{
    private readonly ClosedLoop _loop = new(address, connections, async (connection, number) => await connection.ExchangeAsync(requests[number % requests.Count]));

    /// <summary>Sends each request once.</summary>
    /// <returns>The bodies of the answers, in the order of the requests.</returns>
    public async Task<string[]> OnceAsync()
    {
        using KeptConnection connection = await KeptConnection.OpenAsync(address);
        string[] bodies = new string[requests.Count];
        for (int i = 0; i < bodies.Length; i++)
        {
            bodies[i] = Encoding.UTF8.GetString((await connection.ExchangeAsync(requests[i])).Span);
        }

        return bodies;
    }

    /// <inheritdoc cref="ClosedLoop.ForAsync"/>
    public Task<(double Rate, double P50, double P99)> ForAsync(TimeSpan duration) => _loop.ForAsync(duration);
}
