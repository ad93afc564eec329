namespace CareerBot.Teams.Tests.Sending;

/// <summary>Takes requests to one host to another address, and lets no other leave this machine.</summary>
internal sealed class MovedHost(string host, string address) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.Host == host)
        {
            request.RequestUri = new Uri(address + request.RequestUri.PathAndQuery);
        }

        request.RequestUri.IsLoopback.ShouldBeTrue();
        return base.SendAsync(request, cancellationToken);
    }
}
