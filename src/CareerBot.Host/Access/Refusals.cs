using CareerBot.Salaries.Audit;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Host.Access;

/// <summary>Writes refusals into the audit trail.</summary>
internal sealed class Refusals(ISalaryStore store, ILogger<Refusals> logger)
{
    private const int MostCharacters = 300;

    /// <summary>Notes that a request was refused; the address and the reason, nothing of its content.</summary>
    /// <param name="http">The request. That its sender has hung up spares nobody the line.</param>
    /// <param name="reason">Why, in a few words.</param>
    /// <param name="cancellationToken">Ends waiting; not the request's own.</param>
    public Task NoteAsync(HttpContext http, string reason, CancellationToken cancellationToken)
    {
        string actor = http.User.Person() ?? http.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        string address = http.Request.Path.ToUriComponent(); // Encoded: no line break of a sender's gets into the log.
        string details = $"{http.Request.Method} {(address.Length > MostCharacters ? address[..MostCharacters] : address)}: {reason}";
        return NoteAsync(actor, details, cancellationToken);
    }

    /// <summary>Notes that somebody was refused.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="details">What, and why.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task NoteAsync(string actor, string details, CancellationToken cancellationToken)
    {
        try
        {
            await store.WriteAsync(writer => writer.AppendAsync(new AuditDraft(actor, AuditActions.Refused, null, details)), cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            Log.RefusalNotAudited(logger, details, actor);
        }
    }
}
