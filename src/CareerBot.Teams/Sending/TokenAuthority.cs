namespace CareerBot.Teams.Sending;

/// <summary>Where the bot's access tokens come from, and for what
/// (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication).</summary>
/// <param name="Login">The login host.</param>
/// <param name="Tenant">The tenant that the bot is registered in; the Bot Framework's own for a bot of many tenants.</param>
/// <param name="Scope">What the token is good for.</param>
/// <param name="Exchange">The scope of an assertion by which a managed identity proves to be the bot.</param>
internal sealed record TokenAuthority(Uri Login, string Tenant, string Scope, string Exchange)
{
    /// <summary>That of the settings.</summary>
    /// <exception cref="InvalidOperationException">The settings name no tenant, and there is none to be assumed.</exception>
    public static TokenAuthority Of(TeamsOptions options)
    {
        (string login, string? shared, string scope, string exchange) = options.Cloud switch
        {
            TeamsCloud.UsGovernment =>
                ("https://login.microsoftonline.us", "MicrosoftServices.onmicrosoft.us", "https://api.botframework.us/.default", "api://AzureADTokenExchangeUSGov/.default"),
            TeamsCloud.China =>
                ("https://login.partner.microsoftonline.cn", null, "https://api.botframework.azure.cn/.default", "api://AzureADTokenExchangeChina/.default"),
            _ => ("https://login.microsoftonline.com", "botframework.com", "https://api.botframework.com/.default", "api://AzureADTokenExchange/.default"),
        };
        string? tenant = options.AppType == TeamsAppType.MultiTenant ? shared ?? options.TenantId : options.TenantId;
        return tenant is { Length: > 0 }
            ? new TokenAuthority(options.LoginUrl ?? new Uri(login), tenant, scope, exchange)
            : throw new InvalidOperationException("Teams:TenantId is missing: access tokens are asked for in the tenant that the bot is registered in.");
    }
}
