using System.Security.Claims;
using CareerBot.Host.Access;
using CareerBot.Salaries.Audit;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerBot.Host.Pages.Hr;

/// <summary>Sends people to Entra ID where it is set up; in Development without it, takes a name.</summary>
public sealed class SignInModel(IHostEnvironment environment, IConfiguration configuration, ISalaryStore store) : PageModel
{
    private const string Console = "/hr";

    /// <summary>Whether a name is enough: in Development, to callers on this machine, and only where Entra ID is not set up.</summary>
    public bool IsDevelopment => DevelopmentCaller.Is(HttpContext, environment) && !HasEntra;

    /// <summary>Where to go after.</summary>
    public string Next { get; private set; } = Console;

    /// <summary>What was typed.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What went wrong.</summary>
    public string? Problem { get; private set; }

    private bool HasEntra => configuration.GetSection(AccessExtensions.EntraSection)["ClientId"] is { Length: > 0 };

    /// <summary>What a scope lets somebody do.</summary>
    public static string Describe(string scope) => scope switch
    {
        Scopes.Read => "Read the salary book",
        Scopes.Propose => "Propose changes",
        Scopes.Approve => "Approve what others propose",
        Scopes.Admin => "Make tokens",
        _ => "Ask by the API",
    };

    /// <summary>Shows the form, or goes to Entra ID.</summary>
    public IActionResult OnGet(string? next)
    {
        Next = Local(next);
        return HasEntra ? Challenge(new AuthenticationProperties { RedirectUri = Next }, AccessSchemes.OpenIdConnect) : Page();
    }

    /// <summary>Signs in by name; in Development only.</summary>
    public async Task<IActionResult> OnPostAsync(string? name, string[] scopes, string? next)
    {
        if (!IsDevelopment)
        {
            return NotFound();
        }

        Next = Local(next);
        Name = name?.Trim() ?? "";
        if (Name.Length == 0)
        {
            Problem = "Type a name.";
            return Page();
        }

        Claim[] claims = [new Claim(ClaimTypes.Name, Name), .. scopes.Intersect(Scopes.All, StringComparer.Ordinal).Select(scope => new Claim(CareerBotClaims.Scope, scope))];
        await HttpContext.SignInAsync(AccessSchemes.Browser, new ClaimsPrincipal(new ClaimsIdentity(claims, AccessSchemes.Browser)));
        await store.WriteAsync(writer => writer.AppendAsync(new AuditDraft(Name, AuditActions.SignedIn, null, "development sign-in")), HttpContext.RequestAborted);
        return LocalRedirect(Next);
    }

    private string Local(string? next) => Url.IsLocalUrl(next) ? next! : Console;
}
