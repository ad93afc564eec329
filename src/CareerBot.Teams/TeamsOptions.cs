using CareerBot.Messages.Askers;

namespace CareerBot.Teams;

/// <summary>The settings under <c>Teams</c> (design contract 4.5, and docs/teams.md). Without an app id and without anonymous access the channel is off.</summary>
public sealed class TeamsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Teams";

    /// <summary>The bot's application (client) id; the audience of every token that the Bot Framework sends.</summary>
    public string? AppId { get; set; }

    /// <summary>The Entra tenant that is served; needed for a single-tenant bot and a managed identity.</summary>
    public string? TenantId { get; set; }

    /// <summary>How the bot is registered.</summary>
    public TeamsAppType AppType { get; set; }

    /// <summary>What the bot proves itself with when it sends.</summary>
    public TeamsCredential Credential { get; set; }

    /// <summary>The secret, for <see cref="TeamsCredential.Secret"/>.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>A PEM or PKCS#12 file with certificate and private key, for <see cref="TeamsCredential.Certificate"/>.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>The password of a PKCS#12 file.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>The client id of the user-assigned identity; absent: the app id.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>Which cloud's issuer, addresses and scope are used.</summary>
    public TeamsCloud Cloud { get; set; }

    /// <summary>Where the Bot Framework's OpenID metadata is; null: the cloud's own.</summary>
    public Uri? OpenIdMetadataUrl { get; set; }

    /// <summary>Where access tokens are asked for; null: the cloud's own.</summary>
    public Uri? LoginUrl { get; set; }

    /// <summary>Whether requests without a token are taken, from this machine alone; Development only.</summary>
    public bool AllowAnonymous { get; set; }

    /// <summary>Host names that may be sent to beside the cloud's own; <c>*.example.com</c> means all below it.</summary>
    public IReadOnlyList<string> ServiceHosts { get; set; } = [];

    /// <summary>Tenants that are served; with none, <see cref="TenantId"/> alone.</summary>
    public IReadOnlyList<string> Tenants { get; set; } = [];

    /// <summary>Whether pay may be shown where several people read: <c>never</c> (or <c>false</c>), <c>share</c>, <c>always</c> (or <c>true</c>).</summary>
    public PublicPay PublicPay { get; set; }

    /// <summary>Whether answers to one person in a channel go out as targeted messages, which Teams has in preview; otherwise as a card that their client draws anew for them.</summary>
    public bool TargetedMessages { get; set; }

    /// <summary>Where the web chat is, for links to what does not fit into a card; null for no links.</summary>
    public Uri? WebAddress { get; set; }

    /// <summary>Entra object ids of the users who see bands for managers.</summary>
    public IReadOnlyList<string> Managers { get; set; } = [];

    /// <summary>Entra object ids of the users who see bands for HR.</summary>
    public IReadOnlyList<string> Hr { get; set; } = [];

    /// <summary>Who users are to the salary book, by Entra object id. Others are known by the e-mail address of their member record.</summary>
    public IReadOnlyDictionary<string, string> People { get; set; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The conversation (a channel's id, <c>19:…@thread.tacv2</c>) where approvers are told of submitted revisions; null for none.</summary>
    public string? ApproversChannel { get; set; }

    /// <summary>The people who may approve and reject from Teams, as the salary book knows them.</summary>
    public IReadOnlyList<string> Approvers { get; set; } = [];

    /// <summary>Whether the channel is on.</summary>
    public bool IsOn => !string.IsNullOrEmpty(AppId) || AllowAnonymous;
}
