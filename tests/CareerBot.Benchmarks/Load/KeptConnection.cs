using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CareerBot.Benchmarks.Load;

/// <summary>A connection to a server that stays open: one request after the other, no pipelining, and as little work for each as can be.</summary>
internal sealed class KeptConnection : IDisposable
{
    private const int LongestAnswer = 256 * 1024;

    private readonly byte[] _buffer = new byte[LongestAnswer];
    private readonly Socket _socket;

    private KeptConnection(Socket socket) => _socket = socket;

    public static async Task<KeptConnection> OpenAsync(Uri address)
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, address.Port));
        return new KeptConnection(socket);
    }

    /// <summary>Sends one and reads its answer whole.</summary>
    /// <returns>The body, until the next request.</returns>
    /// <exception cref="InvalidOperationException">It is neither 200 nor 202.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ExchangeAsync(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        int length = 0;
        int head = 0;
        int until = int.MaxValue;
        while (length < until)
        {
            int read = await _socket.ReceiveAsync(_buffer.AsMemory(length));
            length += read;
            if (read == 0)
            {
                throw new InvalidOperationException($"The connection was closed after: {Encoding.UTF8.GetString(_buffer.AsSpan(0, length))}");
            }

            if (head == 0)
            {
                head = _buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) + 4;
                if (head < 4)
                {
                    head = 0;
                    continue;
                }

                if (!_buffer.AsSpan().StartsWith("HTTP/1.1 200 "u8) && !_buffer.AsSpan().StartsWith("HTTP/1.1 202 "u8))
                {
                    throw new InvalidOperationException($"Not answered with 200 or 202 but: {Encoding.UTF8.GetString(_buffer.AsSpan(0, length))}");
                }

                until = ContentLength(_buffer.AsSpan(0, head)) is { } content ? head + content : int.MaxValue;
            }

            // Without a length it is chunked, and ends with an empty chunk.
            if (until == int.MaxValue && _buffer.AsSpan(0, length).EndsWith("0\r\n\r\n"u8))
            {
                break;
            }
        }

        return _buffer.AsMemory(head, length - head);
    }

    public void Dispose() => _socket.Dispose();

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
