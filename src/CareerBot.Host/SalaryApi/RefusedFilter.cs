using CareerBot.Host.Access;
using CareerBot.Host.Api;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Host.SalaryApi;

/// <summary>Turns what the desk refuses into problem details.</summary>
internal sealed class RefusedFilter(Refusals refusals) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (RefusedException refused)
        {
            if (refused.Refusal == Refusal.SamePerson)
            {
                await refusals.NoteAsync(context.HttpContext, "the proposer cannot decide", CancellationToken.None);
            }

            (int status, string code) = StatusOf(refused.Refusal);
            return Problems.Of(status, code, refused.Message);
        }
        catch (BadHttpRequestException bad)
        {
            return bad.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? Problems.Of(bad.StatusCode, "too_large", "The file is larger than is read; send it in parts.")
                : Problems.Of(bad.StatusCode, "bad_request", bad.Message);
        }
    }

    private static (int Status, string Code) StatusOf(Refusal refusal) => refusal switch
    {
        Refusal.NotFound => (StatusCodes.Status404NotFound, "not_found"),
        Refusal.SamePerson => (StatusCodes.Status403Forbidden, "same_person"),
        Refusal.WrongState => (StatusCodes.Status409Conflict, "wrong_state"),
        Refusal.StaleBook => (StatusCodes.Status412PreconditionFailed, "stale_book"),
        Refusal.DiffChanged => (StatusCodes.Status409Conflict, "diff_changed"),
        Refusal.WideningNotConfirmed => (StatusCodes.Status422UnprocessableEntity, "widening_not_confirmed"),
        Refusal.KeyReused => (StatusCodes.Status422UnprocessableEntity, "key_reused"),
        Refusal.CommentMissing => (StatusCodes.Status422UnprocessableEntity, "comment_missing"),
        Refusal.NothingChanges => (StatusCodes.Status409Conflict, "nothing_changes"),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, null),
    };
}
