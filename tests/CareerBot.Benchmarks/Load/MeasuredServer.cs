using System.Diagnostics;

namespace CareerBot.Benchmarks.Load;

/// <summary>A server whose answers are counted, as a process bound to the first core.</summary>
internal sealed class MeasuredServer : IAsyncDisposable
{
    private const string Announcement = "Now listening on: ";

    private readonly Process _process;

    private MeasuredServer(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Starts one and waits until it says where it listens.</summary>
    /// <param name="folder">Its working folder.</param>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="settings">Its environment, beside ours.</param>
    public static async Task<MeasuredServer> StartAsync(string folder, string[] command, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("taskset", ["-c", "0", .. command]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        foreach ((string name, string value) in settings)
        {
            start.Environment[name] = value;
        }

        Process process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            int at = line.IndexOf(Announcement, StringComparison.Ordinal);
            if (at >= 0)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new MeasuredServer(process, new Uri(line[(at + Announcement.Length)..].Trim()));
            }
        }

        throw new InvalidOperationException($"{string.Join(' ', command)} ended at its start.");
    }

    /// <summary>Processor time that it took so far.</summary>
    public TimeSpan Worked
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
