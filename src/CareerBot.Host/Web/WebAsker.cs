using System.Security.Claims;
using CareerBot.Host.Access;
using CareerBot.Messages;
using CareerBot.Storage.Access;

namespace CareerBot.Host.Web;

/// <summary>
/// For whom the web pages speak: for the person signed in; for nobody signed in, in Development for an employee, so that everything can be
/// tried, and elsewhere only with what is for everyone (design contract 4.2).
/// </summary>
public sealed class WebAsker(IHostEnvironment environment, IConfiguration configuration)
{
    /// <summary>Whether people can sign in with the company's own sign-in, to see what is for employees.</summary>
    public bool CanSignIn { get; } = configuration.GetSection(AccessExtensions.EntraSection)["ClientId"] is { Length: > 0 };

    /// <summary>The narrowest audience whose figures somebody is shown.</summary>
    public Audience Sees(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.Has(Scopes.Read) ? Audience.Hr
            : user.Has(CareerBotClaims.Manager) ? Audience.Managers
            : user.Person() is not null || environment.IsDevelopment() ? Audience.Employees
            : Audience.Everyone;
    }
}
