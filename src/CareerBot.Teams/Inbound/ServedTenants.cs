using System.Collections.Frozen;
using CareerBot.Teams.Wire;
using Microsoft.Extensions.Options;

namespace CareerBot.Teams.Inbound;

/// <summary>
/// The tenants that are served: <see cref="TeamsOptions.Tenants"/>; with none, <see cref="TeamsOptions.TenantId"/>, but for a bot of many tenants, which
/// then serves all.
/// </summary>
internal sealed class ServedTenants
{
    private readonly FrozenSet<string> _served;

    public ServedTenants(IOptions<TeamsOptions> options)
    {
        TeamsOptions settings = options.Value;
        string[] served = settings.Tenants.Count > 0 ? [.. settings.Tenants]
            : settings.AppType != TeamsAppType.MultiTenant && settings.TenantId is { } home ? [home]
            : [];
        _served = served.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether an activity is of one. Where it names its tenant twice, it must name the same.</summary>
    public bool Serve(Activity activity)
    {
        string? ofChannel = activity.ChannelData?.Tenant?.Id;
        string? ofConversation = activity.Conversation?.TenantId;
        if (ofChannel is not null && ofConversation is not null && !ofChannel.Equals(ofConversation, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return _served.Count == 0 || ((ofChannel ?? ofConversation) is { } tenant && _served.Contains(tenant));
    }
}
