using CareerBot.Storage.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Identity.Web;

namespace CareerBot.Host.Access;

/// <summary>Who somebody is: tokens for programs, OpenID Connect (Entra ID) for people, and in Development a sign-in that asks for a name.</summary>
internal static class AccessExtensions
{
    /// <summary>Section of the settings of Entra ID; its names are those of Microsoft.Identity.Web.</summary>
    public const string EntraSection = "AzureAd";

    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(8);

    public static void AddAccess(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TokenStore>();
        builder.Services.AddSingleton<KnownTokens>();
        builder.Services.AddSingleton<Refusals>();
        builder.Services.AddSingleton<IAuthorizationHandler, ScopeHandler>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalHandler>();
        builder.Services.AddAuthorization(Policies.Add);
        AuthenticationBuilder schemes = builder.Services.AddAuthentication(AccessSchemes.Browser)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(AccessSchemes.Token, null);
        IConfigurationSection entra = builder.Configuration.GetSection(EntraSection);
        if (entra["ClientId"] is { Length: > 0 })
        {
            schemes.AddMicrosoftIdentityWebApp(entra, AccessSchemes.OpenIdConnect, AccessSchemes.Browser);
        }
        else
        {
            schemes.AddCookie(AccessSchemes.Browser);
        }

        builder.Services.Configure<CookieAuthenticationOptions>(AccessSchemes.Browser, cookie =>
        {
            cookie.Cookie.Name = "careerbot-session";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = SessionLength;
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/hr/sign-in";
            cookie.AccessDeniedPath = "/hr/no-access";
            cookie.ReturnUrlParameter = "next";
        });
    }
}
