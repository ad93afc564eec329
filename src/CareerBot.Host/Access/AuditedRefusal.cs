using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CareerBot.Host.Access;

/// <summary>Writes into the audit trail when a page refuses somebody what they tried: its own decision, which no policy sees.</summary>
internal sealed class AuditedRefusal(Refusals refusals) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is ForbidResult)
        {
            await refusals.NoteAsync(context.HttpContext, "may not", CancellationToken.None);
        }

        await next();
    }
}
