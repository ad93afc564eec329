using System.Diagnostics;
using CareerBot.TestKit;

namespace CareerBot.Host.Browser.Tests;

/// <summary>
/// Microsoft's Agents Playground, a client like Teams', before a host of its own. It needs no account; its people and places are made up.
/// </summary>
public sealed class Playground : IAsyncLifetime
{
    private const string Announcement = "Listening on ";

    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private RunningHost? _host;
    private Process? _process;

    /// <summary>Where its page is.</summary>
    public string Address { get; private set; } = "";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        await NodePackages.InstallAsync(cancellationToken);
        _host = await RunningHost.StartAsync(
            "Development", cancellationToken, settings: new Dictionary<string, string> { ["Teams__AllowAnonymous"] = "true", ["Teams__Credential"] = "none" });
        _process = Start(_host.Address);
        int port = await _port.Task.WaitAsync(Patience.Longest, cancellationToken);
        Address = $"http://127.0.0.1:{port}";
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            if (!_process.HasExited)
            {
                _process.Kill(entireProcessTree: true);
                await _process.WaitForExitAsync();
            }

            _process.Dispose();
        }

        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    /// <summary>Starts it in a folder of its own, because it keeps a log where it is started, at a port that it finds itself.</summary>
    private Process Start(string host)
    {
        string program = Path.Combine(NodePackages.Folder, "node_modules", "@microsoft", "m365agentsplayground", "cli.js");
        var process = new Process
        {
            EnableRaisingEvents = true,
            StartInfo = new ProcessStartInfo("node", [program, "-e", $"{host}/api/messages", "-c", "msteams", "-p", "0", "--disable-telemetry"])
            {
                WorkingDirectory = Directory.CreateTempSubdirectory("careerbot-playground-").FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["TEAMSAPPTESTER_BROWSER"] = "none" },
            },
        };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => _port.TrySetException(new InvalidOperationException("The Agents Playground ended at its start."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Read(string? line)
    {
        if (line?.StartsWith(Announcement, StringComparison.Ordinal) == true && int.TryParse(line.AsSpan(Announcement.Length), out int port))
        {
            _port.TrySetResult(port);
        }
    }
}
