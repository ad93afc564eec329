using System.Net;
using System.Net.Sockets;

namespace CareerBot.Benchmarks.Rephrasing;

/// <summary>An address on this machine that takes connections and never answers.</summary>
internal sealed class HangingModel : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> _held = [];
    private readonly Task _taking;

    public HangingModel()
    {
        _listener.Start();
        _taking = TakeAsync();
    }

    public Uri Endpoint => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Connections that it was asked for.</summary>
    public int Taken => _held.Count;

    public void Dispose()
    {
        _listener.Stop();
        _taking.Wait(TimeSpan.FromSeconds(5));
        foreach (TcpClient held in _held)
        {
            held.Dispose();
        }
    }

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                _held.Add(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }
}
