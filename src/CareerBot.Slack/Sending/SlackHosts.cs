namespace CareerBot.Slack.Sending;

/// <summary>The hosts that an address in a payload may name. Everything else is refused, so that nobody makes CareerBot call a machine of their choice.</summary>
/// <remarks>When the Web API itself is on this machine, as in tests, the same host and port are Slack's others too.</remarks>
internal sealed class SlackHosts
{
    private readonly Uri? _loopback;

    /// <summary>By the address of the Web API.</summary>
    public SlackHosts(string apiUrl)
    {
        Uri api = new(apiUrl);
        _loopback = api.IsLoopback ? api : null;
    }

    /// <summary>Whether it is a response_url.</summary>
    public bool IsResponseUrl(Uri url) => IsAt(url, Uri.UriSchemeHttps, url.Host == "hooks.slack.com") || IsLocal(url, Uri.UriSchemeHttp);

    /// <summary>Whether the bytes of a file may go there.</summary>
    public bool IsUpload(Uri url) => IsAt(url, Uri.UriSchemeHttps, url.Host is "files.slack.com" or "slack.com") || IsLocal(url, Uri.UriSchemeHttp);

    /// <summary>Whether Socket Mode may connect there.</summary>
    public bool IsSocket(Uri url) =>
        IsAt(url, Uri.UriSchemeWss, url.Host.EndsWith(".slack.com", StringComparison.Ordinal)) || IsLocal(url, Uri.UriSchemeWs);

    private static bool IsAt(Uri url, string scheme, bool isHost) => url.IsAbsoluteUri && url.Scheme == scheme && isHost && url.IsDefaultPort && url.UserInfo.Length == 0;

    private bool IsLocal(Uri url, string scheme) =>
        _loopback is not null && url.Scheme == scheme && url.Host == _loopback.Host && url.Port == _loopback.Port && url.UserInfo.Length == 0;
}
