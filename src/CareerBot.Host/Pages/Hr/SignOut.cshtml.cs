using CareerBot.Host.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerBot.Host.Pages.Hr;

/// <summary>Ends the session of the browser.</summary>
public sealed class SignOutModel : PageModel
{
    /// <summary>Signing out is a press of a button, never an address.</summary>
    public IActionResult OnGet() => LocalRedirect("/hr");

    /// <summary>Signs out.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(AccessSchemes.Browser);
        return LocalRedirect("/hr/sign-in");
    }
}
