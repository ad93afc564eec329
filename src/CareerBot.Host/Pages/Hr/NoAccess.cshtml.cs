using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerBot.Host.Pages.Hr;

/// <summary>Says that somebody signed in may not.</summary>
public sealed class NoAccessModel : PageModel
{
    /// <summary>Shows it, as what it is.</summary>
    public void OnGet() => Response.StatusCode = StatusCodes.Status403Forbidden;
}
