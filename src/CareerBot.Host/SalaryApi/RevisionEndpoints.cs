using System.Collections.Concurrent;
using System.Text.Json;
using CareerBot.Host.Access;
using CareerBot.Host.Api;
using CareerBot.Host.Knowledge;
using CareerBot.Host.Pay;
using CareerBot.Salaries.Import;
using CareerBot.Salaries.Revisions;
using CareerBot.Salaries.Wire;
using CareerBot.Storage.Access;

namespace CareerBot.Host.SalaryApi;

/// <summary><c>/api/salaries/revisions</c>: propose a file, look at what it changes, decide, publish, undo (design contract 4.6).</summary>
internal sealed class RevisionEndpoints
{
    private const int MostOnPage = 1_000;

    private const int UsualOnPage = 50;

    /// <summary>Keys of requests that are being worked on in this process.</summary>
    private readonly ConcurrentDictionary<(string Person, string Key), bool> _inProgress = new();

    public void Map(RouteGroupBuilder salaries)
    {
        RouteGroupBuilder revisions = salaries.MapGroup("/revisions");
        revisions.MapPost("", ProposeAsync)
            .WithName("Propose").WithSummary("Sends a file of bands as a draft.")
            .WithDescription("Nothing is stored unless every row is good. Parameters: mode=merge|replace, dryRun=true, effective=DATE, locale=de-DE, source=…, audience=…, payments=13, name=FILE, comment=…. Headers: Idempotency-Key, If-Match with the book's ETag.")
            .Accepts<IReadOnlyList<BandJson>>("application/json", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            .Produces<ProposedResponse>(StatusCodes.Status201Created).Produces<ProposedResponse>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(UploadRequest.MostBytes))
            .RequireAuthorization(Scopes.Propose);

        // Routing would refuse any other media type without a word: it comes here too, to be read or to be told what is.
        revisions.MapPost("", ProposeAsync).ExcludeFromDescription().WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(UploadRequest.MostBytes)).RequireAuthorization(Scopes.Propose);
        revisions.MapGet("", ListAsync).WithName("Revisions").WithSummary("Revisions, newest first.").Produces<RevisionsResponse>().RequireAuthorization(Scopes.Read);
        revisions.MapGet("/{id:int}", OneAsync).WithName("Revision").WithSummary("One revision.").Produces<RevisionJson>().ProducesProblem(StatusCodes.Status404NotFound).RequireAuthorization(Scopes.Read);
        revisions.MapGet("/{id:int}/diff", DiffAsync)
            .WithName("Diff").WithSummary("What a revision changes in the book of now; for a published one, in the book of then.").Produces<DiffResponse>().ProducesProblem(StatusCodes.Status404NotFound).RequireAuthorization(Scopes.Read);
        Step(revisions, "submit", "Hands a draft in for a decision.", Scopes.Propose, async (desk, id, http, _, cancellationToken) =>
            await desk.SubmitAsync(id, http.User.Person()!, cancellationToken));
        Step(revisions, "publish", "Puts an approved revision into the book; its rows are in force from their dates on.", Policies.Publish, async (desk, id, http, _, cancellationToken) =>
            await desk.PublishAsync(id, http.User.Person()!, cancellationToken));
        Step(revisions, "reject", "Declines, with a reason.", Scopes.Approve, async (desk, id, http, comment, cancellationToken) =>
            await desk.RejectAsync(id, http.User.Person()!, comment, cancellationToken));
        Step(revisions, "rollback", "Takes a published revision out of the book.", Scopes.Approve, async (desk, id, http, comment, cancellationToken) =>
            await desk.RollBackAsync(id, http.User.Person()!, comment, cancellationToken));
        revisions.MapPost("/{id:int}/approve", ApproveAsync)
            .WithName("Approve").WithSummary("A second person agrees to the difference seen.").Accepts<ApproveRequest>("application/json").Produces<RevisionJson>()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity).RequireAuthorization(Scopes.Approve);
    }

    private async Task<IResult> ProposeAsync(
        HttpContext http, SalaryDesk desk, CurrentSnapshot current, PayVocabularies vocabularies, CancellationToken cancellationToken)
    {
        (UploadRequest? upload, IResult? problem) = UploadRequest.Read(http.Request);
        if (upload is null)
        {
            return problem!;
        }

        string person = http.User.Person()!;
        if (upload.IdempotencyKey is not { } key)
        {
            return await KeepAsync(http, upload, person, desk, current, vocabularies, cancellationToken);
        }

        if (!_inProgress.TryAdd((person, key), true))
        {
            return Problems.Of(StatusCodes.Status409Conflict, "in_progress", "A request with this idempotency key is still being worked on; ask again in a moment.");
        }

        try
        {
            return await KeepAsync(http, upload, person, desk, current, vocabularies, cancellationToken);
        }
        finally
        {
            _inProgress.TryRemove((person, key), out _);
        }
    }

    private static async Task<IResult> KeepAsync(
        HttpContext http, UploadRequest upload, string person, SalaryDesk desk, CurrentSnapshot current, PayVocabularies vocabularies, CancellationToken cancellationToken)
    {
        (MemoryStream body, string hash) = await UploadRequest.ReadBodyAsync(http.Request, cancellationToken);
        await using (body)
        {
            ImportResult read = new SalaryImport(vocabularies.For(current.Value.Engine)).Read(body, upload.Format, upload.Options, desk.Today);
            if (read.ErrorCount > 0)
            {
                return RowErrors(read);
            }

            var proposal = new Proposal
            {
                Person = person,
                FileName = upload.Options.FileName,
                Rows = read.Rows,
                Warnings = read.Warnings,
                Mode = upload.Mode,
                Comment = upload.Comment,
                BaseTag = upload.BaseTag,
                IdempotencyKey = upload.IdempotencyKey,
                RequestHash = hash,
            };
            Proposed done = upload.IsDryRun ? await desk.TryOutAsync(proposal, cancellationToken) : await desk.ProposeAsync(proposal, cancellationToken);
            ProposedResponse response = ProposedResponse.Of(done);
            if (done.Revision is null)
            {
                return Results.Json(response, SalaryJson.Default.ProposedResponse);
            }

            http.Response.Headers.Location = $"/api/salaries/revisions/{done.Revision.Id}";
            http.Response.Headers.ETag = Tags.Write(done.Revision.BaseTag);
            return Results.Json(response, SalaryJson.Default.ProposedResponse, statusCode: StatusCodes.Status201Created);
        }
    }

    private static IResult RowErrors(ImportResult read)
    {
        string cut = read.ErrorCount > read.Errors.Length ? $"; the first {read.Errors.Length} are listed" : "";
        return Problems.Of(StatusCodes.Status422UnprocessableEntity, "rows", $"The file has {read.ErrorCount} error(s){cut}. Nothing was stored.",
        [
            new("errorCount", read.ErrorCount),
            new("errors", JsonSerializer.SerializeToElement(read.Errors, SalaryJson.Default.IReadOnlyListRowProblem)),
            new("warnings", JsonSerializer.SerializeToElement(read.Warnings, SalaryJson.Default.IReadOnlyListRowProblem)),
        ]);
    }

    private static async Task<IResult> ListAsync(ISalaryStore store, PublishedBook published, SalaryDesk desk, int? before, int? limit, CancellationToken cancellationToken)
    {
        int take = Math.Clamp(limit ?? UsualOnPage, 1, MostOnPage);
        IReadOnlyList<Revision> page = await store.ListAsync(before, take, cancellationToken);
        IReadOnlySet<int> live = published.Current.History.LiveRevisions(desk.Today);
        return Results.Json(RevisionsResponse.Page(page, take, live), SalaryJson.Default.RevisionsResponse);
    }

    private static async Task<IResult> OneAsync(int id, ISalaryStore store, PublishedBook published, SalaryDesk desk, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } revision
            ? Results.Json(RevisionJson.Of(revision, RevisionStates.Shown(revision, published.Current.History.LiveRevisions(desk.Today))), SalaryJson.Default.RevisionJson)
            : Problems.Of(StatusCodes.Status404NotFound, "not_found", $"There is no revision {id}.");

    private static async Task<IResult> DiffAsync(int id, SalaryDesk desk, PublishedBook published, int? from, int? limit, CancellationToken cancellationToken)
    {
        (Revision revision, RevisionDiff diff) = await desk.DiffAsync(id, cancellationToken);
        RevisionState shown = RevisionStates.Shown(revision, published.Current.History.LiveRevisions(desk.Today));
        return Results.Json(DiffResponse.Page(revision, shown, diff, Math.Max(from ?? 0, 0), Math.Clamp(limit ?? MostOnPage, 1, MostOnPage)), SalaryJson.Default.DiffResponse);
    }

    private static async Task<IResult> ApproveAsync(int id, HttpContext http, SalaryDesk desk, CancellationToken cancellationToken)
    {
        (ApproveRequest? body, IResult? problem) = await SmallBody.ReadAsync(http.Request, SalaryJson.Default.ApproveRequest, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (string.IsNullOrEmpty(body?.DiffHash))
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "diff_hash_missing", $"Send {{\"diffHash\": \"…\"}} with the hash of the difference that you saw: GET /api/salaries/revisions/{id}/diff.");
        }

        Revision approved = await desk.ApproveAsync(id, http.User.Person()!, body.DiffHash, body.ConfirmWiderAudience, body.Comment ?? "", cancellationToken);
        return Results.Json(RevisionJson.Of(approved, approved.State), SalaryJson.Default.RevisionJson);
    }

    private static void Step(
        RouteGroupBuilder revisions, string verb, string summary, string policy, Func<SalaryDesk, int, HttpContext, string, CancellationToken, Task<Revision>> act) =>
        revisions.MapPost($"/{{id:int}}/{verb}", async (int id, HttpContext http, SalaryDesk desk, CancellationToken cancellationToken) =>
            {
                (CommentRequest? body, IResult? problem) = await SmallBody.ReadAsync(http.Request, SalaryJson.Default.CommentRequest, cancellationToken);
                if (problem is not null)
                {
                    return problem;
                }

                Revision revision = await act(desk, id, http, body?.Comment ?? "", cancellationToken);
                return Results.Json(RevisionJson.Of(revision, revision.State), SalaryJson.Default.RevisionJson);
            })
            .WithName(char.ToUpperInvariant(verb[0]) + verb[1..]).WithSummary(summary).Accepts<CommentRequest>(isOptional: true, "application/json").Produces<RevisionJson>()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).RequireAuthorization(policy);
}
