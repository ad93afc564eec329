namespace CareerBot.Benchmarks.Load;

/// <summary>Several servers that are up at the same time; whoever is not asked takes nothing of the core.</summary>
internal sealed class MeasuredServers : IAsyncDisposable
{
    private readonly Dictionary<string, MeasuredServer> _running = [];

    /// <summary>The server of a name.</summary>
    public MeasuredServer this[string name] => _running[name];

    /// <summary>Waits until one has started.</summary>
    /// <returns>Where it is.</returns>
    public async Task<Uri> StartAsync(string name, Task<MeasuredServer> starting)
    {
        _running.Add(name, await starting);
        return _running[name].Address;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (MeasuredServer server in _running.Values)
        {
            await server.DisposeAsync();
        }
    }
}
