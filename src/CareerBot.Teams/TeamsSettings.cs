using CareerBot.Messages.Askers;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CareerBot.Teams;

/// <summary>Reads the settings. They are read by hand where a setting may be written in more than one way.</summary>
internal static class TeamsSettings
{
    /// <summary>The ways to write <see cref="TeamsOptions.PublicPay"/>.</summary>
    public static readonly IReadOnlyDictionary<string, PublicPay> PublicPays = new Dictionary<string, PublicPay>(StringComparer.OrdinalIgnoreCase)
    {
        ["never"] = PublicPay.Never,
        ["false"] = PublicPay.Never,
        ["share"] = PublicPay.Share,
        ["always"] = PublicPay.Always,
        ["true"] = PublicPay.Always,
    };

    /// <summary>The ways to write <see cref="TeamsOptions.Credential"/>.</summary>
    public static readonly IReadOnlyDictionary<string, TeamsCredential> Credentials = new Dictionary<string, TeamsCredential>(StringComparer.OrdinalIgnoreCase)
    {
        ["secret"] = TeamsCredential.Secret,
        ["certificate"] = TeamsCredential.Certificate,
        ["managed-identity"] = TeamsCredential.ManagedIdentity,
        ["workload-identity"] = TeamsCredential.WorkloadIdentity,
        ["none"] = TeamsCredential.None,
    };

    /// <summary>The ways to write <see cref="TeamsOptions.AppType"/>.</summary>
    public static readonly IReadOnlyDictionary<string, TeamsAppType> AppTypes = Names<TeamsAppType>();

    /// <summary>The ways to write <see cref="TeamsOptions.Cloud"/>.</summary>
    public static readonly IReadOnlyDictionary<string, TeamsCloud> Clouds = Names<TeamsCloud>();

    public static void Read(IConfigurationSection section, TeamsOptions options)
    {
        options.AppId = Some(section["AppId"]);
        options.TenantId = Some(section["TenantId"]);
        options.AppType = AppTypes.GetValueOrDefault(section["AppType"] ?? "");
        options.Credential = Credentials.GetValueOrDefault(section["Credential"] ?? "", UsualCredential(options));
        options.ClientSecret = Some(section["ClientSecret"]);
        options.CertificatePath = Some(section["CertificatePath"]);
        options.CertificatePassword = section["CertificatePassword"];
        options.ManagedIdentityClientId = Some(section["ManagedIdentityClientId"]);
        options.Cloud = Clouds.GetValueOrDefault(section["Cloud"] ?? "");
        options.OpenIdMetadataUrl = Address(section["OpenIdMetadataUrl"]);
        options.LoginUrl = Address(section["LoginUrl"]);
        options.AllowAnonymous = IsTrue(section["AllowAnonymous"]);
        options.ServiceHosts = List(section, "ServiceHosts");
        options.Tenants = List(section, "Tenants");
        options.PublicPay = PublicPays.GetValueOrDefault(section["PublicPay"] ?? "");
        options.TargetedMessages = IsTrue(section["TargetedMessages"]);
        options.WebAddress = Address(section["WebAddress"]);
        options.Managers = List(section, "Managers");
        options.Hr = List(section, "Hr");
        options.People = section.GetSection("People").GetChildren().Where(person => person.Value is { Length: > 0 }).ToDictionary(person => person.Key, person => person.Value!, StringComparer.OrdinalIgnoreCase);
        options.ApproversChannel = Some(section["ApproversChannel"]);
        options.Approvers = List(section, "Approvers");
    }

    /// <summary>What a bot has when nothing is said: none without an app id, its identity when it has one, else a secret.</summary>
    private static TeamsCredential UsualCredential(TeamsOptions options) =>
        options.AppId is null ? TeamsCredential.None
        : options.AppType == TeamsAppType.UserAssignedMsi ? TeamsCredential.ManagedIdentity
        : TeamsCredential.Secret;

    private static Dictionary<string, T> Names<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => value.ToString(), StringComparer.OrdinalIgnoreCase);

    private static bool IsTrue(string? flag) => bool.TryParse(flag, out bool isSet) && isSet;

    private static Uri? Address(string? value) => Uri.TryCreate(value, UriKind.Absolute, out Uri? address) ? address : null;

    /// <summary>A list: its items one by one, or in one value with commas between.</summary>
    private static string[] List(IConfigurationSection section, string name)
    {
        IConfigurationSection list = section.GetSection(name);
        IEnumerable<string?> written = list.Value is { } one ? [one] : list.GetChildren().Select(child => child.Value);
        return [.. written.OfType<string>().SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
    }

    private static string? Some(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

/// <summary>Refuses settings that cannot work, or would let in whom they must not, each with a sentence that names it and never its value.</summary>
internal sealed partial class TeamsOptionsValidator(IConfigurationSection section, IHostEnvironment environment) : IValidateOptions<TeamsOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string[] wrong = [.. Access(options), .. Registration(options), .. Addresses(options), .. Notation(options)];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private IEnumerable<string> Access(TeamsOptions options)
    {
        if (options.AllowAnonymous && !environment.IsDevelopment())
        {
            yield return "Teams:AllowAnonymous is true outside Development: anybody could write in anybody's name. Leave it out.";
        }

        if (options.Credential == TeamsCredential.None && options.ServiceHosts.Any(host => !IsLocal(host)))
        {
            yield return "Teams:ServiceHosts names other machines than this one, but Teams:Credential is none, with which only this one is sent to.";
        }
    }

    private static IEnumerable<string> Registration(TeamsOptions options)
    {
        if (options.AppId is null)
        {
            yield break;
        }

        if (!Guid.TryParseExact(options.AppId, "D", out _))
        {
            yield return "Teams:AppId is not an application (client) id, as the app registration shows it.";
        }

        if (options.AppType != TeamsAppType.MultiTenant && options.TenantId is null)
        {
            yield return "Teams:TenantId is missing; a bot of one tenant, or with a managed identity, needs it (Teams:AppType).";
        }

        if (options.AppType == TeamsAppType.UserAssignedMsi && options.Credential is TeamsCredential.Secret or TeamsCredential.Certificate)
        {
            yield return "Teams:Credential is secret or certificate, but Teams:AppType is UserAssignedMsi, which has neither: write managed-identity or workload-identity.";
        }

        if (options.Credential == TeamsCredential.Secret && options.ClientSecret is null)
        {
            yield return "Teams:ClientSecret is missing; Teams:Credential is secret, which it is when nothing else is said.";
        }

        if (options.Credential == TeamsCredential.Certificate && options.CertificatePath is null)
        {
            yield return "Teams:CertificatePath is missing; Teams:Credential is certificate.";
        }
    }

    private IEnumerable<string> Addresses(TeamsOptions options)
    {
        foreach ((string setting, Uri? address) in ((string, Uri?)[])[("OpenIdMetadataUrl", options.OpenIdMetadataUrl), ("LoginUrl", options.LoginUrl)])
        {
            if (section[setting] is { Length: > 0 } && !(address is not null && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))))
            {
                yield return $"Teams:{setting} is not an https address (plain http only for this machine).";
            }
        }

        if (section["WebAddress"] is { Length: > 0 } && options.WebAddress is null)
        {
            yield return "Teams:WebAddress is not an absolute address.";
        }

        if (options.ServiceHosts.Any(host => !IsLocal(host) && !HostName().IsMatch(host)))
        {
            yield return "Teams:ServiceHosts holds something that is no host name, such as smba.example.com or *.example.com; no scheme, no port, no path.";
        }
    }

    private IEnumerable<string> Notation(TeamsOptions options)
    {
        if (options.TenantId is { } home && !Guid.TryParseExact(home, "D", out _))
        {
            yield return "Teams:TenantId is not a tenant's id; its domain name does not do, because activities hold the id.";
        }

        if (options.Tenants.Any(tenant => !Guid.TryParseExact(tenant, "D", out _)))
        {
            yield return "Teams:Tenants holds something that is not a tenant's id.";
        }

        if (section["AppType"] is { } type && !TeamsSettings.AppTypes.ContainsKey(type))
        {
            yield return "Teams:AppType is none of SingleTenant, MultiTenant, UserAssignedMsi.";
        }

        if (section["Credential"] is { } credential && !TeamsSettings.Credentials.ContainsKey(credential))
        {
            yield return "Teams:Credential is none of secret, certificate, managed-identity, workload-identity, none.";
        }

        if (section["Cloud"] is { } cloud && !TeamsSettings.Clouds.ContainsKey(cloud))
        {
            yield return "Teams:Cloud is none of Public, UsGovernment, China.";
        }

        if (section["PublicPay"] is { } publicPay && !TeamsSettings.PublicPays.ContainsKey(publicPay))
        {
            yield return "Teams:PublicPay is none of never, share, always (or false, true).";
        }

        foreach (string flag in (string[])["AllowAnonymous", "TargetedMessages"])
        {
            if (section[flag] is { } set && !bool.TryParse(set, out _))
            {
                yield return $"Teams:{flag} is neither true nor false.";
            }
        }
    }

    private static bool IsLocal(string host) => Uri.TryCreate($"http://{host}/", UriKind.Absolute, out Uri? url) && url.IsLoopback && url.Authority == host;

    [GeneratedRegex(@"\A(\*\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex HostName();
}
