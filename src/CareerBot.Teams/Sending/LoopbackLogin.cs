namespace CareerBot.Teams.Sending;

/// <summary>Lets tokens be asked for over plain HTTP, on this machine alone: Azure.Identity takes only https addresses.</summary>
internal sealed class LoopbackLogin : DelegatingHandler
{
    /// <summary>Whether a login address needs it.</summary>
    public static bool Serves(Uri? login) => login is { IsLoopback: true } && login.Scheme == Uri.UriSchemeHttp;

    /// <summary>The form of such an address that Azure.Identity takes.</summary>
    public static Uri AsHttps(Uri login) => new UriBuilder(login) { Scheme = Uri.UriSchemeHttps }.Uri;

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.RequestUri is { IsLoopback: true } address)
        {
            request.RequestUri = new UriBuilder(address) { Scheme = Uri.UriSchemeHttp }.Uri;
        }

        return base.SendAsync(request, cancellationToken);
    }
}
