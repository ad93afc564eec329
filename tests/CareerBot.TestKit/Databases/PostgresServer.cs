using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CareerBot.TestKit.Databases;

/// <summary>
/// A real PostgreSQL on loopback for the tests of one process, in a folder of its own; started at the first need and stopped by
/// <see cref="SharedPostgres"/>. It does not wait for the disk: nothing of it outlives the tests.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private static readonly Lazy<PostgresServer> One = new(Start);

    private const string LongestSeconds = "300";

    private readonly string _folder;

    private PostgresServer(string folder, int port)
    {
        _folder = folder;
        Port = port;
    }

    /// <summary>The server.</summary>
    public static PostgresServer Shared => One.Value;

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>How to reach one of its databases.</summary>
    public string ConnectionString(string database) => $"Host=127.0.0.1;Port={Port};Username=postgres;Database={database};Pooling=true;Maximum Pool Size=20;Timeout=120;Command Timeout=120";

    /// <summary>An empty database of its own.</summary>
    public TestDatabase CreateDatabase() => TestDatabase.On(this);

    /// <summary>Stops it as a crash would.</summary>
    public void Stop() => Run("pg_ctl", "stop", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "-t", LongestSeconds);

    /// <summary>A server of its own for tests that stop and start it; whoever starts it disposes it.</summary>
    public static PostgresServer Start()
    {
        string folder = Directory.CreateTempSubdirectory("careerbot-postgres-").FullName;
        if (Environment.UserName == "root")
        {
            Execute("chown", ["postgres", folder]);
        }

        string data = Path.Combine(folder, "data");
        Run("initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync");
        int port = FreePort();
        var server = new PostgresServer(folder, port);
        server.StartAgain();
        return server;
    }

    /// <summary>Starts it, at the same address as before.</summary>
    public void StartAgain() => Run(
        "pg_ctl", "start", "-w", "-t", LongestSeconds, "-D", Path.Combine(_folder, "data"), "-l", Path.Combine(_folder, "log"),
        "-o", $"-p {Port} -k {_folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200 -c logging_collector=off");

    /// <summary>Stops it and deletes its folder.</summary>
    public void Dispose()
    {
        Stop();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Ends the one of this process, if any test needed it.</summary>
    internal static void EndShared()
    {
        if (One.IsValueCreated)
        {
            One.Value.Dispose();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Runs one of PostgreSQL's programs; as its own user when we are root, which it refuses to run as.</summary>
    private static void Run(string program, params string[] arguments)
    {
        string path = Path.Combine(Binaries(), program);
        if (Environment.UserName == "root")
        {
            Execute("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Execute(path, arguments);
        }
    }

    private static string Binaries()
    {
        const string Debian = "/usr/lib/postgresql";
        string? newest = Directory.Exists(Debian)
            ? Directory.GetDirectories(Debian).Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        string? onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
        return newest ?? onPath ?? throw new InvalidOperationException("PostgreSQL is not installed; tests/run.sh installs it.");
    }

    private static void Execute(string program, IEnumerable<string> arguments)
    {
        // The server inherits what it writes to: a pipe would never end, so nothing is redirected but to nowhere.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = Path.GetTempPath() };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec \"$0\" \"$@\" >/dev/null 2>&1");
        start.ArgumentList.Add(program);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', start.ArgumentList.Skip(3))} ended with {process.ExitCode}.");
        }
    }
}
