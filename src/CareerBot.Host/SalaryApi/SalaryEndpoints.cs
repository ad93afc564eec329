using System.Globalization;
using CareerBot.Host.Access;
using CareerBot.Host.Api;
using CareerBot.Host.Knowledge;
using CareerBot.Host.Pay;
using CareerBot.Salaries.Audit;
using CareerBot.Salaries.Export;
using CareerBot.Salaries.Import;
using CareerBot.Salaries.Querying;
using CareerBot.Salaries.Revisions;
using CareerBot.Salaries.Wire;
using CareerBot.Storage.Access;

namespace CareerBot.Host.SalaryApi;

/// <summary><c>GET /api/salaries</c> and what belongs to the whole book: export, audit trail, verification.</summary>
internal static class SalaryEndpoints
{
    private const int MostOnPage = 1_000;

    private const int UsualOnPage = 100;

    /// <summary>Moments as RFC 3339 writes them; a day alone is its beginning.</summary>
    private static readonly string[] Moments = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    public static void Map(RouteGroupBuilder salaries)
    {
        salaries.MapGet("", ReadAsync)
            .WithName("Salaries").WithSummary("What was in force on a day, and which revision said so.")
            .WithDescription("All audiences. 'role' and 'location' may be ids, codes or names; 'asOf' is a day (default today), 'knownAt' a moment: what the book said then, roll-backs of later included.")
            .Produces<BandsResponse>().ProducesProblem(StatusCodes.Status400BadRequest).RequireAuthorization(Scopes.Read);
        salaries.MapGet("/export", ExportAsync)
            .WithName("ExportSalaries").WithSummary("The bands in force on a day as a file that can be sent back: csv, xlsx or json.").RequireAuthorization(Scopes.Read);
        salaries.MapGet("/audit", AuditAsync)
            .WithName("Audit").WithSummary("The audit trail, oldest first.").Produces<AuditResponse>().RequireAuthorization(Scopes.Read);
        salaries.MapGet("/verify", async (ISalaryStore store, CancellationToken cancellationToken) =>
            {
                (long lines, var problems) = await BookVerification.RunAsync(store, cancellationToken);
                return Results.Json(new VerifyResponse(lines, problems), SalaryJson.Default.VerifyResponse);
            })
            .WithName("Verify").WithSummary("Holds everything that is kept against the audit trail.").Produces<VerifyResponse>().RequireAuthorization(Scopes.Read);
    }

    private static async Task<IResult> ReadAsync(
        HttpContext http, CurrentSnapshot current, PayVocabularies vocabularies, PublishedBook published, ISalaryStore store, SalaryDesk desk, string? role, string? location, string? level, string? asOf, string? knownAt, int? from, int? limit, CancellationToken cancellationToken)
    {
        (BandFilter? filter, UnknownName? unknown) = BandFilter.Read(vocabularies.For(current.Value.Engine), role, location, level);
        if (filter is null)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "unknown_" + unknown!.Kind, unknown.Sentence);
        }

        if (!TryDay(asOf, desk.Today, out DateOnly day))
        {
            return BadDay(asOf!);
        }

        StoredBook book = published.Current;
        if (!string.IsNullOrEmpty(knownAt))
        {
            if (!DateTimeOffset.TryParseExact(knownAt, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment))
            {
                return Problems.Of(StatusCodes.Status400BadRequest, "bad_request", $"The parameter 'knownAt' is '{knownAt}'; it must be a moment such as 2026-06-01T12:00:00Z.");
            }

            book = await store.LoadAsync(moment, cancellationToken);
        }

        // For If-Match of the next proposal. It says which statements stand, not which of them are in force today, so it saves nobody a reading.
        http.Response.Headers.ETag = Tags.Write(book.Version.Tag);
        return Results.Json(
            BandsResponse.Page(book.History.At(day), filter, Math.Max(from ?? 0, 0), Math.Clamp(limit ?? UsualOnPage, 1, MostOnPage)), SalaryJson.Default.BandsResponse);
    }

    private static async Task<IResult> ExportAsync(HttpContext http, BookExport export, SalaryDesk desk, string? format, string? asOf, CancellationToken cancellationToken)
    {
        ImportFormat? named = format switch { null or "" or "csv" => ImportFormat.Csv, "xlsx" => ImportFormat.Xlsx, "json" => ImportFormat.Json, _ => null };
        if (named is not { } wanted)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "bad_request", $"The parameter 'format' is '{format}'; it must be csv, xlsx or json.");
        }

        if (!TryDay(asOf, desk.Today, out DateOnly day))
        {
            return BadDay(asOf!);
        }

        ExportedFile file = await export.OpenAsync(http.User.Person()!, wanted, day, cancellationToken);
        http.Response.Headers.ETag = Tags.Write(file.Tag);
        return Results.Stream(file.Content, file.MediaType, file.Name);
    }

    private static async Task<IResult> AuditAsync(ISalaryStore store, long? after, int? limit, CancellationToken cancellationToken)
    {
        int take = Math.Clamp(limit ?? UsualOnPage, 1, MostOnPage);
        IReadOnlyList<AuditEntry> lines = await store.AuditAsync(Math.Max(after ?? 0, 0), take, cancellationToken);
        return Results.Json(new AuditResponse(lines, lines.Count == take ? lines[^1].Number : null), SalaryJson.Default.AuditResponse);
    }

    private static bool TryDay(string? text, DateOnly today, out DateOnly day)
    {
        day = today;
        return string.IsNullOrEmpty(text) || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    private static IResult BadDay(string text) =>
        Problems.Of(StatusCodes.Status400BadRequest, "bad_request", $"The parameter 'asOf' is '{text}'; it must be a day such as 2026-06-01.");
}
