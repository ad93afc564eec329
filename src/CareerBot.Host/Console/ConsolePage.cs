using CareerBot.Host.Access;
using CareerBot.Host.Web;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerBot.Host.Console;

/// <summary>What every page of the console knows: who is there and what they may do.</summary>
public abstract class ConsolePage : PageModel
{
    /// <summary>The person signed in.</summary>
    public string Person => User.Person() ?? "";

    /// <summary>Whether they may propose.</summary>
    public bool CanPropose => User.Has(Scopes.Propose);

    /// <summary>Whether they may decide on what others proposed.</summary>
    public bool CanApprove => User.Has(Scopes.Approve);

    /// <summary>Whether they may make tokens.</summary>
    public bool IsAdmin => User.Has(Scopes.Admin);

    /// <summary>What went wrong, as a sentence; null when nothing did.</summary>
    public string? Problem { get; protected set; }

    /// <summary>What the step that led here did, as a sentence; shown once. Null when there was none.</summary>
    [TempData]
    public string? Done { get; set; }

    /// <inheritdoc/>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.HandlerMethod is null)
        {
            // The address of a step, opened without taking it: as after signing in again in the middle of it.
            context.Result = new RedirectResult(Request.Path);
        }
        else if (Request.Query.ContainsKey(ExpiredForm.Mark))
        {
            Problem = "This page had been open for a long time, or somebody else signed in meanwhile; nothing was done. It is fresh now: please do it again.";
        }
    }

    /// <summary>Shows the page again with why the step was not taken.</summary>
    protected async Task<IActionResult> TryAsync(Func<Task> step, Func<Task<IActionResult>> done, Func<Task<IActionResult>> again)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(done);
        ArgumentNullException.ThrowIfNull(again);
        try
        {
            await step();
        }
        catch (RefusedException refused)
        {
            Problem = refused.Message;
            Response.StatusCode = refused.Refusal == Refusal.SamePerson ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict;
            return await again();
        }

        return await done();
    }
}
