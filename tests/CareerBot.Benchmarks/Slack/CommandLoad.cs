using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CareerBot.Benchmarks.Slack;

/// <summary>
/// Sends prepared requests over connections that stay open, each the next as soon as it has its answer: no pipelining, and as little work
/// a request as can be, so that one core saturates the server's.
/// </summary>
internal sealed class CommandLoad(Uri address, IReadOnlyList<byte[]> requests, int connections)
{
    private const int LongestAnswer = 256 * 1024;

    private readonly List<double> _milliseconds = [];
    private int _next;

    /// <summary>Sends each request once.</summary>
    /// <returns>The bodies of the answers, in the order of the requests.</returns>
    public async Task<string[]> OnceAsync()
    {
        using Socket socket = await ConnectAsync();
        byte[] buffer = new byte[LongestAnswer];
        string[] bodies = new string[requests.Count];
        for (int i = 0; i < bodies.Length; i++)
        {
            bodies[i] = await SendAsync(socket, requests[i], buffer);
        }

        return bodies;
    }

    /// <summary>Sends for a while.</summary>
    /// <returns>Answers a second, and the milliseconds that half and 99 % of them took at most.</returns>
    public async Task<(double Rate, double P50, double P99)> ForAsync(TimeSpan duration)
    {
        _milliseconds.Clear();
        long began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => KeepSendingAsync(began, duration)));
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        _milliseconds.Sort();
        return (_milliseconds.Count / seconds, _milliseconds[_milliseconds.Count / 2], _milliseconds[(int)(_milliseconds.Count * 0.99)]);
    }

    private async Task KeepSendingAsync(long began, TimeSpan duration)
    {
        using Socket socket = await ConnectAsync();
        byte[] buffer = new byte[LongestAnswer];
        while (true)
        {
            long sent = Stopwatch.GetTimestamp();
            if (Stopwatch.GetElapsedTime(began, sent) >= duration)
            {
                return;
            }

            byte[] request = requests[(int)((uint)Interlocked.Increment(ref _next) % (uint)requests.Count)];
            await ExchangeAsync(socket, request, buffer);
            double took = Stopwatch.GetElapsedTime(sent).TotalMilliseconds;
            lock (_milliseconds)
            {
                _milliseconds.Add(took);
            }
        }
    }

    private async Task<Socket> ConnectAsync()
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, address.Port));
        return socket;
    }

    private static async Task<string> SendAsync(Socket socket, byte[] request, byte[] buffer)
    {
        (int head, int length) = await ExchangeAsync(socket, request, buffer);
        return Encoding.UTF8.GetString(buffer.AsSpan(head, length - head));
    }

    /// <summary>Sends one and reads its answer whole.</summary>
    /// <exception cref="InvalidOperationException">It is not 200.</exception>
    private static async ValueTask<(int Head, int Length)> ExchangeAsync(Socket socket, byte[] request, byte[] buffer)
    {
        await socket.SendAsync(request);
        int length = 0;
        int head = 0;
        int until = int.MaxValue;
        while (length < until)
        {
            int read = await socket.ReceiveAsync(buffer.AsMemory(length));
            length += read;
            if (read == 0)
            {
                throw new InvalidOperationException($"The connection was closed after: {Encoding.UTF8.GetString(buffer.AsSpan(0, length))}");
            }

            if (head == 0)
            {
                head = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) + 4;
                if (head < 4)
                {
                    head = 0;
                    continue;
                }

                if (!buffer.AsSpan().StartsWith("HTTP/1.1 200 "u8))
                {
                    throw new InvalidOperationException($"Not answered with 200 but: {Encoding.UTF8.GetString(buffer.AsSpan(0, length))}");
                }

                until = ContentLength(buffer.AsSpan(0, head)) is { } content ? head + content : int.MaxValue;
            }

            // Without a length it is chunked, and ends with an empty chunk.
            if (until == int.MaxValue && buffer.AsSpan(0, length).EndsWith("0\r\n\r\n"u8))
            {
                return (head, length);
            }
        }

        return (head, length);
    }

    private static int? ContentLength(ReadOnlySpan<byte> head)
    {
        int at = head.IndexOf("Content-Length: "u8);
        if (at < 0)
        {
            return null;
        }

        ReadOnlySpan<byte> digits = head[(at + 16)..];
        return int.Parse(digits[..digits.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }
}
