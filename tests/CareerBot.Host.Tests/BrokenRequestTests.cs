using System.Net.Sockets;
using System.Text;

namespace CareerBot.Host.Tests;

/// <summary>Requests that do not arrive whole, over a real connection.</summary>
public sealed class BrokenRequestTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Content-Length: 100\r\n\r\n{\"text\":", "408", "too_slow", "The request came too slowly and was given up. Nothing was done with it; send it again.")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nno number\r\n", "400", "bad_request", "The request cannot be read: Bad chunk size data. Nothing was done with it.")]
    public async Task A_body_that_does_not_arrive_whole_is_said_to_be_so_and_is_no_fault_of_the_server(string end, string status, string code, string sentence)
    {
        await using var host = new TestHost();
        host.UseKestrel(0);
        host.StartServer();
        Uri address = host.ClientOptions.BaseAddress;
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, Token);
        NetworkStream stream = client.GetStream();

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /api/ask HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\nContent-Type: application/json\r\n{end}"), Token);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string answer = await reader.ReadToEndAsync(Token);

        answer.ShouldStartWith($"HTTP/1.1 {status} ");
        answer.ShouldContain($"\"code\":\"{code}\"");
        answer.ShouldContain(sentence);
    }
}
