namespace CareerBot.Teams.Inbound;

/// <summary>Who signs a cloud's tokens.</summary>
/// <remarks>
/// Sources: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication, and the constants of
/// <c>Microsoft.Bot.Connector</c>.
/// </remarks>
/// <param name="Issuer">The one issuer of channel tokens.</param>
/// <param name="OpenIdMetadata">Where its keys are told.</param>
internal sealed record InboundCloud(string Issuer, Uri OpenIdMetadata)
{
    private static readonly InboundCloud Public = new(
        "https://api.botframework.com",
        new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"));

    private static readonly InboundCloud UsGovernment = new(
        "https://api.botframework.us",
        new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"));

    private static readonly InboundCloud China = new(
        "https://api.botframework.azure.cn",
        new Uri("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"));

    /// <summary>The one that a bot is registered in.</summary>
    public static InboundCloud Of(TeamsCloud cloud) => cloud switch
    {
        TeamsCloud.UsGovernment => UsGovernment,
        TeamsCloud.China => China,
        _ => Public,
    };
}
