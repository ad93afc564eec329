using System.Collections.Immutable;
using CareerBot.Host.Access;
using CareerBot.Host.Knowledge;
using CareerBot.Host.Questions;
using CareerBot.Host.Web;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using CareerBot.Messages.HandOvers;
using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CareerBot.Host.Pages;

/// <summary>The chat. Without script a question is posted and the browser comes back to its answer; with htmx only the new exchange is sent.</summary>
public sealed class IndexModel(WebConversation conversation, WebReplies replies, CurrentSnapshot current, IOptions<PayInformationOptions> payRules) : PageModel
{
    private const int ExampleCount = 4;

    /// <summary>What was said so far.</summary>
    public ImmutableArray<Exchange> Exchanges { get; private set; } = [];

    /// <summary>The questions of this browser that are with HR, and HR's replies.</summary>
    public WithHr WithHr { get; private set; } = WithHr.Nothing;

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
    /// <param name="notKept">Whether a question could not be handed over.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task OnGetAsync(string? q, string? draft, bool expired, bool notKept, CancellationToken cancellationToken)
    {
        Exchanges = conversation.SoFar(HttpContext);
        WithHr = await replies.FetchAsync(HttpContext, cancellationToken);
        Draft = draft ?? "";
        Problem = expired ? AskProblem.Expired : notKept ? AskProblem.NotKept : AskProblem.None;
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
            return Partial("_Exchange", FeedbackOn(exchange));
        }

        if (Request.IsHtmx())
        {
            Response.Htmx(htmx => htmx.Retarget("#problem").Reswap("innerHTML"));
            return Partial("_Problem", Problem);
        }

        Exchanges = conversation.SoFar(HttpContext);
        WithHr = await replies.FetchAsync(HttpContext, cancellationToken);
        Draft = text ?? "";
        return Page();
    }

    /// <summary>What stands below an answer.</summary>
    public ExchangeFeedback FeedbackOn(Exchange exchange, AskProblem problem = AskProblem.None) => new(exchange, User.Person(), Countries, problem);

    /// <summary>Notes a thumb.</summary>
    /// <param name="reply">The reply's id.</param>
    /// <param name="thumb"><c>up</c> or <c>down</c>.</param>
    public IActionResult OnPostThumb(string? reply, string? thumb) => Feedback(conversation.Thumb(HttpContext, reply ?? "", thumb == "up"));

    /// <summary>Hands a question over to HR.</summary>
    /// <param name="reply">The id of the reply that did not serve.</param>
    /// <param name="named">Whether HR may see who asks.</param>
    /// <param name="country">The country that a request under pay law falls under; empty when it is not said.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task<IActionResult> OnPostHandOverAsync(string? reply, bool named, string? country, CancellationToken cancellationToken)
    {
        CountryCode? place = Countries.Any(known => known.Code == country) ? new CountryCode(country!) : null;
        try
        {
            IActionResult shown = Feedback(await conversation.HandOverAsync(HttpContext, reply ?? "", named, place, cancellationToken));
            Response.Htmx(htmx => htmx.WithTrigger("handed"));
            return shown;
        }
        catch (HandOverUnavailableException)
        {
            return Request.IsHtmx()
                ? Feedback(conversation.SoFar(HttpContext).FirstOrDefault(asked => asked.Reply.Id == reply), AskProblem.NotKept)
                : Redirect("/?notKept=true");
        }
    }

    /// <summary>HR's replies, for a page that is open.</summary>
    /// <param name="known">The <see cref="WithHr.Mark"/> of what the page shows.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task<IActionResult> OnGetRepliesAsync(string? known, CancellationToken cancellationToken)
    {
        WithHr now = await replies.FetchAsync(HttpContext, cancellationToken);

        // Nothing new: an open reply is not folded up under the reader's eyes.
        return now.Mark == known ? new NoContentResult() : Partial("_Replies", now);
    }

    private IReadOnlyList<(string Code, string Name)> Countries =>
    [
        .. payRules.Value.Countries.Keys.Select(code => (Code: code, Country: current.Value.Engine.Knowledge.Countries.GetValueOrDefault(new CountryCode(code))))
            .Where(known => known.Country is not null).Select(known => (known.Code, known.Country!.Names.In(Language.Default))).OrderBy(known => known.Item2, StringComparer.Ordinal),
    ];

    /// <summary>With htmx what stands below the answer; else the page again, at its latest answer.</summary>
    private IActionResult Feedback(Exchange? exchange, AskProblem problem = AskProblem.None)
    {
        if (exchange is null)
        {
            // The conversation is over: the page shows where it is now.
            Response.Htmx(htmx => htmx.Redirect("/"));
            return Request.IsHtmx() ? new OkResult() : Redirect("/");
        }

        return Request.IsHtmx() ? Partial("_Feedback", FeedbackOn(exchange, problem)) : Redirect("/#latest");
    }

    /// <summary>Begins a new conversation.</summary>
    public IActionResult OnPostNew()
    {
        conversation.End(HttpContext);
        return Redirect("/");
    }
}
