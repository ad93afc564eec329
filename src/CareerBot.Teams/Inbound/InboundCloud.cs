using System.Collections.Immutable;

namespace CareerBot.Teams.Inbound;

/// <summary>Who signs a cloud's tokens, and where its connectors are.</summary>
/// <remarks>
/// Issuers and metadata: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication, and the constants of
/// <c>Microsoft.Bot.Connector</c>. Hosts: https://microsoft.github.io/teams-sdk/csharp/essentials/app-configuration/service-url-validation, and the Bot
/// Framework's own below <c>botframework</c>.
/// </remarks>
/// <param name="Issuer">The one issuer of channel tokens.</param>
/// <param name="OpenIdMetadata">Where its keys are told.</param>
/// <param name="Hosts">Host names of connectors; <c>*.example.com</c> means all below it.</param>
internal sealed record InboundCloud(string Issuer, Uri OpenIdMetadata, ImmutableArray<string> Hosts)
{
    private static readonly InboundCloud Public = new(
        "https://api.botframework.com",
        new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        ["smba.trafficmanager.net", "smba.onyx.prod.teams.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "*.botframework.com"]);

    private static readonly InboundCloud UsGovernment = new(
        "https://api.botframework.us",
        new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us", "*.botframework.azure.us"]);

    private static readonly InboundCloud China = new(
        "https://api.botframework.azure.cn",
        new Uri("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
        ["frontend.botapi.msg.infra.teams.microsoftonline.cn", "*.botframework.azure.cn"]);

    /// <summary>The one that a bot is registered in.</summary>
    public static InboundCloud Of(TeamsCloud cloud) => cloud switch
    {
        TeamsCloud.UsGovernment => UsGovernment,
        TeamsCloud.China => China,
        _ => Public,
    };
}
