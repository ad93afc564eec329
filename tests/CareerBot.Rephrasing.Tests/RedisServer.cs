using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CareerBot.TestKit;
using StackExchange.Redis;

namespace CareerBot.Rephrasing.Tests;

/// <summary>A real Redis on loopback that keeps nothing.</summary>
internal sealed class RedisServer : IDisposable
{
    /// <summary>What takes longer counts as a Redis that is away, milliseconds.</summary>
    private const int Limit = 120_000;

    private readonly Process _process;

    private RedisServer(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <summary>How to reach it.</summary>
    public string Connection => $"127.0.0.1:{Port},connectTimeout=2000,syncTimeout={Limit},asyncTimeout={Limit},abortConnect=false";

    /// <summary>Starts one and waits until it says that it takes connections.</summary>
    public static async Task<RedisServer> StartAsync(CancellationToken cancellationToken)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        int port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        Process process = Process.Start(new ProcessStartInfo(
            "redis-server", ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", Directory.CreateTempSubdirectory("careerbot-redis-").FullName]) { RedirectStandardOutput = true })!;
        var server = new RedisServer(process, port);
        while (await process.StandardOutput.ReadLineAsync(cancellationToken).AsTask().WaitAsync(Patience.Longest, cancellationToken) is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return server;
            }
        }

        throw new InvalidOperationException("redis-server ended at its start.");
    }

    /// <summary>Waits until anything is kept.</summary>
    public async Task WaitForKeyAsync(CancellationToken cancellationToken)
    {
        await using ConnectionMultiplexer redis = await ConnectionMultiplexer.ConnectAsync(Connection);
        using var limit = new CancellationTokenSource(Patience.Longest);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        while ((long)await redis.GetDatabase().ExecuteAsync("DBSIZE") == 0)
        {
            either.Token.ThrowIfCancellationRequested();
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
