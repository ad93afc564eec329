using Microsoft.Extensions.Options;

namespace CareerBot.Teams.Sending;

/// <summary>
/// The addresses that the bot's token may be sent to. An activity names its own (<c>serviceUrl</c>), and whoever could name any would be handed the
/// token; for which reason it is looked at on the way in, and once more on the way out. Sources:
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages (Teams' global addresses),
/// https://microsoft.github.io/teams-sdk/csharp/essentials/app-configuration/service-url-validation (by cloud), and the Bot Framework's authentication page.
/// </summary>
/// <remarks>
/// Over plain HTTP only this machine is ever sent to, and only without a token or with one that a login on this machine gave, as in tests.
/// </remarks>
internal sealed class ServiceAddresses
{
    /// <summary>Where Teams' cloud for US government communities (GCC) is; its bots are registered in the public cloud.</summary>
    public static readonly Uri GovernmentCommunity = new("https://smba.infra.gcc.teams.microsoft.com");

    /// <summary>Most characters of an address; it is kept with conversations.</summary>
    private const int MostCharacters = 512;

    private readonly bool _isLocalOnly;
    private readonly bool _isLocalToo;
    private readonly string[] _hosts;

    /// <summary>By the settings.</summary>
    public ServiceAddresses(IOptions<TeamsOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        TeamsOptions settings = options.Value;
        _isLocalOnly = settings.Credential == TeamsCredential.None;
        _isLocalToo = settings.LoginUrl is { IsLoopback: true };
        _hosts = [.. Own(settings.Cloud), .. settings.ServiceHosts];
    }

    /// <summary>Whether what an activity names may be sent to, and kept.</summary>
    public bool MayBeSentTo(string? serviceUrl) =>
        serviceUrl is { Length: > 0 and <= MostCharacters } && Uri.TryCreate(serviceUrl, UriKind.Absolute, out Uri? address) && MayBeSentTo(address);

    /// <summary>Whether it may be sent to.</summary>
    public bool MayBeSentTo(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            return false;
        }

        if (address.IsLoopback)
        {
            return (_isLocalOnly || _isLocalToo) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
        }

        return !_isLocalOnly && address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && Array.Exists(_hosts, host => Names(host, address.IdnHost));
    }

    private static string[] Own(TeamsCloud cloud) => cloud switch
    {
        TeamsCloud.UsGovernment => ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us", "*.botframework.us", "*.botframework.azure.us"],
        TeamsCloud.China => ["frontend.botapi.msg.infra.teams.microsoftonline.cn", "*.botframework.azure.cn"],
        _ => ["smba.trafficmanager.net", "smba.onyx.prod.teams.trafficmanager.net", GovernmentCommunity.Host, "*.botframework.com"],
    };

    private static bool Names(string pattern, string host) => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? host.Length > pattern.Length - 1 && host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
