using System.Collections.Immutable;
using CareerBot.Host.Knowledge;
using CareerBot.Host.Web;
using CareerBot.Knowledge.Model;
using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerBot.Host.Pages;

/// <summary>The chat. Without script a question is posted and the browser comes back to its answer; with htmx only the new exchange is sent.</summary>
public sealed class IndexModel(WebConversation conversation, CurrentSnapshot current) : PageModel
{
    private const int ExampleCount = 4;

    /// <summary>What was said so far.</summary>
    public ImmutableArray<Exchange> Exchanges { get; private set; } = [];

    /// <summary>What stands in the input.</summary>
    public string Draft { get; private set; } = "";

    /// <summary>Why the last question was not asked.</summary>
    public AskProblem Problem { get; private set; }

    /// <summary>What the bot says in the pages' language.</summary>
    public Texts Texts => current.Value.Engine.Knowledge.Texts[Language.Default];

    /// <summary>Questions to begin with.</summary>
    public IEnumerable<string> Examples => Enumerable.Range(1, ExampleCount).Select(i => Texts[$"help.ask.{i}"].ToString());

    /// <summary>Shows the conversation.</summary>
    /// <param name="q">A question to ask first. The same as the last one is not asked again: a page may be loaded twice.</param>
    /// <param name="draft">A text to put into the input.</param>
    /// <param name="expired">Whether a form came too late.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task OnGetAsync(string? q, string? draft, bool expired, CancellationToken cancellationToken)
    {
        Exchanges = conversation.SoFar(HttpContext);
        Draft = draft ?? "";
        Problem = expired ? AskProblem.Expired : AskProblem.None;
        if (string.IsNullOrWhiteSpace(q) || (Exchanges is [.., var last] && last.Asked == q))
        {
            return;
        }

        Problem = WebConversation.ProblemOf(q);
        if (Problem == AskProblem.None)
        {
            Exchanges = Exchanges.Add(await conversation.AskAsync(HttpContext, q, cancellationToken));
        }
        else
        {
            Draft = q;
        }
    }

    /// <summary>Asks.</summary>
    /// <param name="text">The question, typed or from a button.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task<IActionResult> OnPostAsync(string? text, CancellationToken cancellationToken)
    {
        Problem = WebConversation.ProblemOf(text);
        if (Problem == AskProblem.None)
        {
            Exchange exchange = await conversation.AskAsync(HttpContext, text!, cancellationToken);
            if (!Request.IsHtmx())
            {
                return Redirect("/#latest");
            }

            Response.Htmx(htmx => htmx.WithTrigger("asked"));
            return Partial("_Exchange", exchange);
        }

        if (Request.IsHtmx())
        {
            Response.Htmx(htmx => htmx.Retarget("#problem").Reswap("innerHTML"));
            return Partial("_Problem", Problem);
        }

        Exchanges = conversation.SoFar(HttpContext);
        Draft = text ?? "";
        return Page();
    }

    /// <summary>Begins a new conversation.</summary>
    public IActionResult OnPostNew()
    {
        conversation.End(HttpContext);
        return Redirect("/");
    }
}
