using System.Globalization;
using CareerBot.Host.Access;
using CareerBot.Host.Api;
using CareerBot.Host.Knowledge;
using CareerBot.Host.Pay;
using CareerBot.Messages;
using CareerBot.Salaries;
using CareerBot.Salaries.Audit;
using CareerBot.Salaries.Import;
using CareerBot.Salaries.Revisions;
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
        IPayVocabulary names = vocabularies.For(current.Value.Engine);
        RoleId? wantedRole = null;
        if (!string.IsNullOrEmpty(role) && (wantedRole = names.Role(role)) is null)
        {
            return Unknown("role", role, names.NearestRoles(role));
        }

        Place? wantedPlace = null;
        if (!string.IsNullOrEmpty(location) && (wantedPlace = names.Place(location)) is null)
        {
            return Unknown("location", location, names.NearestPlaces(location));
        }

        LevelId? wantedLevel = null;
        if (!string.IsNullOrEmpty(level) && (wantedLevel = names.Level(level)) is null)
        {
            return Unknown("level", level, [.. names.Levels.Select(known => known.Value)]);
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

        string tag = Tags.Write($"{book.Version.Tag}");
        http.Response.Headers.ETag = tag;
        if (http.Request.Headers.IfNoneMatch == tag && string.IsNullOrEmpty(knownAt) && day == desk.Today)
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        SalaryBook onDay = book.History.At(day);
        int first = Math.Max(from ?? 0, 0);
        int take = Math.Clamp(limit ?? UsualOnPage, 1, MostOnPage);
        int total = 0;
        var page = new List<BandInForce>();
        foreach (Band band in wantedRole is { } one ? onDay.Of(one) : onDay.All)
        {
            bool isWanted = (wantedPlace is not { } place || (band.Location == place.Country && (place.City is null || band.City == place.City)))
                && (wantedLevel is null || band.Level == wantedLevel);
            if (!isWanted)
            {
                continue;
            }

            if (total >= first && page.Count < take)
            {
                page.Add(BandInForce.Of(onDay.Find(band.Key)!.Value));
            }

            total++;
        }

        return Results.Json(new BandsResponse(day, total, page, first + page.Count < total ? first + page.Count : null), SalaryJson.Default.BandsResponse);
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

        (Stream content, string mediaType, string name) = await export.OpenAsync(http.User.Person()!, wanted, day, cancellationToken);
        return Results.Stream(content, mediaType, name);
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

    private static IResult Unknown(string name, string value, IReadOnlyList<string> nearest)
    {
        string hint = nearest.Count > 0 ? $" Nearest: {string.Join(", ", nearest)}." : "";
        return Problems.Of(StatusCodes.Status400BadRequest, "unknown_" + name, $"'{value}' is no {name} of the knowledge base.{hint}");
    }
}
