using CareerBot.Messages.Askers;
using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareerBot.Messages;
using CareerBot.Slack.Sending;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Askers;

/// <summary>Looks people up with <c>users.info</c> and decides what they are. When in doubt, a stranger.</summary>
public sealed class AskerDirectory
{
    /// <summary>How long somebody stays what they were; <c>user_change</c> ends it at once.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>Slack's own voice, a user without a flag that says so.</summary>
    private const string Slackbot = "USLACKBOT";

    private const int MostKept = 20_000;

    private readonly ISlackApi _api;
    private readonly FrozenSet<string> _managers;
    private readonly FrozenSet<string> _hr;
    private readonly Expiring<Asker> _known;

    /// <summary>Makes an empty directory.</summary>
    public AskerDirectory(ISlackApi api, IOptions<SlackOptions> options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        _api = api;
        _managers = options.Value.Managers.ToFrozenSet(StringComparer.Ordinal);
        _hr = options.Value.Hr.ToFrozenSet(StringComparer.Ordinal);
        _known = new Expiring<Asker>(Life, MostKept, time);
    }

    /// <summary>Somebody; unknown when Slack does not say.</summary>
    public async Task<Asker> FindAsync(Installation installation, string userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(installation);
        ArgumentNullException.ThrowIfNull(userId);

        // The look-up is shared, so that one caller who gives up does not end it for the others.
        Task<Asker?> looked = _known.GetAsync(Key(installation, userId), () => LookUpAsync(installation, userId));
        return await looked.WaitAsync(cancellationToken) ?? Asker.UnknownOf(userId);
    }

    /// <summary>Forgets somebody whose profile changed.</summary>
    public void Drop(Installation installation, string userId)
    {
        ArgumentNullException.ThrowIfNull(installation);
        _known.Drop(Key(installation, userId));
    }

    private static string Key(Installation installation, string userId) => $"{installation.Key}/{userId}";

    private async Task<Asker?> LookUpAsync(Installation installation, string userId)
    {
        SlackResult result = await _api.CallAsync(
            new SlackCall(installation, "users.info", new JsonObject { ["user"] = userId, ["include_locale"] = true }), CancellationToken.None);
        return result.IsOk && result.Body.TryGetProperty("user", out JsonElement user) ? Read(installation, userId, user) : null;
    }

    private Asker Read(Installation installation, string userId, JsonElement user)
    {
        AskerKind kind = KindOf(installation, userId, user);
        Audience sees = kind != AskerKind.Member ? Audience.Everyone
            : _hr.Contains(userId) ? Audience.Hr
            : _managers.Contains(userId) ? Audience.Managers
            : Audience.Employees;
        string? email = user.TryGetProperty("profile", out JsonElement profile) && profile.ValueKind == JsonValueKind.Object ? Text(profile, "email") : null;
        return new Asker(userId, kind, sees, Text(user, "locale"), email);
    }

    private static AskerKind KindOf(Installation installation, string userId, JsonElement user) =>
        userId == Slackbot || Is(user, "is_bot") || Is(user, "is_workflow_bot") || Is(user, "is_connector_bot") ? AskerKind.Bot
        : Is(user, "deleted") || Is(user, "is_invited_user") ? AskerKind.Unknown
        : Is(user, "is_stranger") ? AskerKind.Stranger
        : !IsHome(installation, user) ? AskerKind.OtherWorkspace
        : Is(user, "is_ultra_restricted") ? AskerKind.SingleChannelGuest
        : Is(user, "is_restricted") ? AskerKind.Guest
        : AskerKind.Member;

    /// <summary>Whether the home is the installation's workspace or its organisation.</summary>
    private static bool IsHome(Installation installation, JsonElement user)
    {
        if (installation.TeamId is { } team && Text(user, "team_id") == team)
        {
            return true;
        }

        string? enterprise = user.TryGetProperty("enterprise_user", out JsonElement inOrganisation) && inOrganisation.ValueKind == JsonValueKind.Object
            ? Text(inOrganisation, "enterprise_id")
            : Text(user, "enterprise_id");
        return installation.EnterpriseId is { } own && enterprise == own;
    }

    private static bool Is(JsonElement user, string flag) => user.TryGetProperty(flag, out JsonElement value) && value.ValueKind == JsonValueKind.True;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
