using System.Collections.Immutable;
using Microsoft.Extensions.Options;

namespace CareerBot.Teams.Inbound;

/// <summary>
/// The service addresses that the bot answers at. Its access token goes there, so that every other is refused, on the way in and once more on the way out.
/// </summary>
/// <remarks>
/// https and the hosts of the cloud, and those of <see cref="TeamsOptions.ServiceHosts"/>; plain http only for this machine, when it is listed there. With
/// <see cref="TeamsCredential.None"/> this machine alone, over http or https.
/// </remarks>
internal sealed class ServiceAddresses
{
    private const int MostCharacters = 512;

    private readonly bool _isOnlyLocal;
    private readonly ImmutableArray<string> _cloud;
    private readonly ImmutableArray<string> _listed;

    public ServiceAddresses(IOptions<TeamsOptions> options)
    {
        _isOnlyLocal = options.Value.Credential == TeamsCredential.None;
        _cloud = InboundCloud.Of(options.Value.Cloud).Hosts;
        _listed = [.. options.Value.ServiceHosts];
    }

    /// <summary>Whether the bot may answer there.</summary>
    public bool IsTrusted(string? serviceUrl)
    {
        if (serviceUrl is not { Length: > 0 and <= MostCharacters } || !Uri.TryCreate(serviceUrl, UriKind.Absolute, out Uri? url)
            || url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0)
        {
            return false;
        }

        bool isHttps = url.Scheme == Uri.UriSchemeHttps;
        if (url.IsLoopback && (isHttps || url.Scheme == Uri.UriSchemeHttp))
        {
            return _isOnlyLocal || IsAmong(_listed, url.IdnHost);
        }

        return !_isOnlyLocal && isHttps && url.IsDefaultPort && (IsAmong(_cloud, url.IdnHost) || IsAmong(_listed, url.IdnHost));
    }

    private static bool IsAmong(ImmutableArray<string> hosts, string host) => hosts.Any(known =>
        known.StartsWith("*.", StringComparison.Ordinal)
            ? host.Length > known.Length - 1 && host.EndsWith(known[1..], StringComparison.OrdinalIgnoreCase)
            : host.Equals(known, StringComparison.OrdinalIgnoreCase));
}
