using System.Diagnostics;
using System.Text;

namespace CareerBot.TestKit;

/// <summary>The host as people run it: a process on a free port of this machine, with the real knowledge folder.</summary>
public sealed class RunningHost : IAsyncDisposable
{
    private const string Announcement = "Now listening on: ";

    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool _isDisposed;

    private RunningHost(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The host ended at its start:\n{Output}"));
    }

    /// <summary>Where it listens.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What it wrote.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts one; the test's project makes sure that it is built.</summary>
    /// <param name="environment">Development or Production.</param>
    /// <param name="cancellationToken">Ends waiting for it.</param>
    /// <param name="book">The database of its salary book; null for one of its own.</param>
    /// <param name="knowledge">Its knowledge folder; the real one if null.</param>
    /// <param name="settings">More settings, in the environment's spelling.</param>
    /// <param name="folder">The folder that it is started in; the repository's if null.</param>
    public static async Task<RunningHost> StartAsync(
        string environment, CancellationToken cancellationToken, string? book = null, string? knowledge = null, IReadOnlyDictionary<string, string>? settings = null,
        string? folder = null)
    {
        // The host of the same configuration: bin/Release/net10.0 beside bin/Release/net10.0.
        string root = Repository.Root;
        string inTests = Path.GetRelativePath(Path.Combine(root, "tests"), AppContext.BaseDirectory);
        string build = inTests[(inTests.IndexOf(Path.DirectorySeparatorChar, StringComparison.Ordinal) + 1)..];
        string host = Path.Combine(root, "src", "CareerBot.Host", build, "CareerBot.Host.dll");
        var process = new Process
        {
            EnableRaisingEvents = true,
            StartInfo = new ProcessStartInfo("dotnet", [host, "--urls", "http://127.0.0.1:0", "--environment", environment])
            {
                WorkingDirectory = folder ?? root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment =
                {
                    ["ConnectionStrings__Salaries"] = book ?? $"Data Source={Path.Combine(Directory.CreateTempSubdirectory("careerbot-browser-").FullName, "salaries.db")}",
                    ["Knowledge__Path"] = knowledge ?? Repository.Knowledge,
                },
            },
        };
        foreach ((string name, string value) in settings ?? new Dictionary<string, string>())
        {
            process.StartInfo.Environment[name] = value;
        }

        var running = new RunningHost(process);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            running.Address = await running._address.Task.WaitAsync(LongestStart, cancellationToken);
            return running;
        }
        catch (TimeoutException late)
        {
            await running.DisposeAsync();
            throw new TimeoutException($"The host did not listen within {LongestStart.TotalSeconds:0} s:\n{running.Output}", late);
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    /// <summary>The folder of the repository.</summary>
    public static string Root()
    {
        DirectoryInfo above = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(above.FullName, "CareerBot.sln")))
        {
            above = above.Parent ?? throw new InvalidOperationException("The tests must run from a build within the repository.");
        }

        return above.FullName;
    }

    /// <summary>The files that are mapped into it (<c>/proc</c>, Linux): every library that it has loaded.</summary>
    public string LoadedFiles() => File.ReadAllText($"/proc/{_process.Id}/maps");

    /// <summary>How many files and folders it has the kernel watch (inotify, Linux).</summary>
    public int Watches() => Directory.EnumerateFiles($"/proc/{_process.Id}/fdinfo").Sum(WatchesOf);

    /// <summary>Kills it with SIGKILL: it has no time for anything.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_isDisposed)
        {
            await KillAsync();
            _process.Dispose();
            _isDisposed = true;
        }
    }

    private static int WatchesOf(string open)
    {
        try
        {
            return File.ReadLines(open).Count(line => line.StartsWith("inotify ", StringComparison.Ordinal));
        }
        catch (IOException)
        {
            return 0; // Closed since it was listed: it watches nothing.
        }
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        int at = line.IndexOf(Announcement, StringComparison.Ordinal);
        if (at >= 0)
        {
            _address.TrySetResult(line[(at + Announcement.Length)..].Trim());
        }
    }
}
