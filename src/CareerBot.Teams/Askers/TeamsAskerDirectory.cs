using System.Collections.Frozen;
using CareerBot.Messages;
using CareerBot.Messages.Askers;
using CareerBot.Teams.Sending;
using CareerBot.Teams.Wire;
using Microsoft.Extensions.Options;

namespace CareerBot.Teams.Askers;

/// <summary>Looks people up in the roster of the conversation and decides what they are. When in doubt, a stranger.</summary>
/// <remarks>
/// Fields of a member record: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context. A guest has the role <c>guest</c> and a
/// principal name with <c>#EXT#</c>; people of other tenants have a tenant of their own; who has no Entra id here is anonymous.
/// </remarks>
internal sealed class TeamsAskerDirectory
{
    /// <summary>How long somebody stays what they were.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private const int MostKept = 20_000;

    private const string BotPrefix = "28:";

    private const string ExternalMark = "#EXT#";

    private readonly IConnector _connector;
    private readonly FrozenSet<string> _home;
    private readonly FrozenSet<string> _managers;
    private readonly FrozenSet<string> _hr;
    private readonly bool _isAnonymousDevelopment;
    private readonly Expiring<TeamsMember> _known;

    /// <summary>Makes an empty directory.</summary>
    public TeamsAskerDirectory(IConnector connector, IOptions<TeamsOptions> options, TimeProvider time)
    {
        TeamsOptions settings = options.Value;
        _connector = connector;
        _home = (settings.TenantId is { Length: > 0 } home ? settings.Tenants.Append(home) : settings.Tenants).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _managers = settings.Managers.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _hr = settings.Hr.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _isAnonymousDevelopment = settings.AllowAnonymous;
        _known = new Expiring<TeamsMember>(Life, MostKept, time);
    }

    /// <summary>Somebody; unknown when the roster does not say.</summary>
    /// <param name="where">The conversation.</param>
    /// <param name="person">As the activity names them.</param>
    /// <param name="locale">The language of their client.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task<TeamsAsker> FindAsync(ConversationReference where, ChannelAccount person, string? locale, CancellationToken cancellationToken)
    {
        string id = person.Id ?? "";
        if (person.Role == "bot" || id.StartsWith(BotPrefix, StringComparison.Ordinal))
        {
            return new TeamsAsker(id, person.AadObjectId, TeamsAskerKind.Bot, Audience.Everyone, locale);
        }

        if (string.IsNullOrEmpty(person.AadObjectId))
        {
            return new TeamsAsker(id, null, TeamsAskerKind.Anonymous, Audience.Everyone, locale);
        }

        // The look-up is shared, so that one caller who gives up does not end it for the others.
        Task<TeamsMember?> looked = _known.GetAsync($"{ConversationReferences.WholeOf(where.ConversationId)}/{id}", () => _connector.FindMemberAsync(where, id, CancellationToken.None));
        TeamsMember? member = await looked.WaitAsync(cancellationToken);
        TeamsAskerKind kind = KindOf(where, person, member);
        Audience sees = kind != TeamsAskerKind.Member ? Audience.Everyone
            : _hr.Contains(person.AadObjectId) ? Audience.Hr
            : _managers.Contains(person.AadObjectId) ? Audience.Managers
            : Audience.Employees;
        return new TeamsAsker(id, person.AadObjectId, kind, sees, locale, member?.Email);
    }

    private TeamsAskerKind KindOf(ConversationReference where, ChannelAccount person, TeamsMember? member)
    {
        if (member is null || !string.Equals(member.AadObjectId, person.AadObjectId, StringComparison.OrdinalIgnoreCase))
        {
            return TeamsAskerKind.Unknown;
        }

        if (string.Equals(member.UserRole, "anonymous", StringComparison.OrdinalIgnoreCase))
        {
            return TeamsAskerKind.Anonymous;
        }

        if (string.Equals(member.UserRole, "guest", StringComparison.OrdinalIgnoreCase) || member.UserPrincipalName?.Contains(ExternalMark, StringComparison.OrdinalIgnoreCase) == true)
        {
            return TeamsAskerKind.Guest;
        }

        if (member.UserRole is { Length: > 0 } role && !role.Equals("user", StringComparison.OrdinalIgnoreCase) && !role.Equals("owner", StringComparison.OrdinalIgnoreCase))
        {
            return TeamsAskerKind.Unknown;
        }

        return IsHome(member.TenantId, where) ? TeamsAskerKind.Member : member.TenantId is null ? TeamsAskerKind.Unknown : TeamsAskerKind.Federated;
    }

    /// <summary>A bot of many tenants without a tenant in its settings belongs to none of them: nobody is a member then. On a developer's machine whoever is there is.</summary>
    private bool IsHome(string? tenant, ConversationReference where) =>
        _home.Count > 0 ? tenant is not null && _home.Contains(tenant)
        : _isAnonymousDevelopment && (tenant is null || where.TenantId is null || tenant.Equals(where.TenantId, StringComparison.OrdinalIgnoreCase));
}
