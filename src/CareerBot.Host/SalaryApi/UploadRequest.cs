using System.Globalization;
using System.Security.Cryptography;
using CareerBot.Host.Api;
using CareerBot.Messages;
using CareerBot.Salaries.Export;
using CareerBot.Salaries.Import;
using CareerBot.Salaries.Revisions;
using CareerBot.Salaries.Wire;

namespace CareerBot.Host.SalaryApi;

/// <summary>A file that was sent, with what the address and the headers say about it.</summary>
internal sealed record UploadRequest(ImportFormat Format, ImportOptions Options, UpdateMode Mode, bool IsDryRun, string Comment, string? IdempotencyKey, string? BaseTag)
{
    /// <summary>Bytes of a file at most: far beyond a hundred thousand rows.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    private const int LongestKey = 255;

    private const int LongestComment = 1_000;

    /// <summary>Reads all but the body.</summary>
    public static (UploadRequest? Request, IResult? Problem) Read(HttpRequest request)
    {
        string mediaType = request.ContentType?.Split(';')[0].Trim() ?? "";
        if (ImportFormats.OfMediaType(mediaType) is not { } format)
        {
            return (null, Problems.Of(
                StatusCodes.Status415UnsupportedMediaType, "media_type", $"'{mediaType}' is not read: send text/csv, application/json, or XLSX (application/vnd.openxmlformats-officedocument.spreadsheetml.sheet)."));
        }

        string? mode = request.Query["mode"];
        if (mode is not (null or "" or "merge" or "replace"))
        {
            return Bad("mode", mode, "merge or replace");
        }

        string? dryRun = request.Query["dryRun"];
        if (dryRun is not (null or "" or "true" or "false"))
        {
            return Bad("dryRun", dryRun, "true or false");
        }

        DateOnly? effective = null;
        if (request.Query["effective"].ToString() is { Length: > 0 } date)
        {
            if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                return Bad("effective", date, "a date such as 2027-01-01");
            }

            effective = day;
        }

        Audience? audience = null;
        if (request.Query["audience"].ToString() is { Length: > 0 } name)
        {
            audience = SalaryExport.AudienceOf(name);
            if (audience is null)
            {
                return Bad("audience", name, "everyone, employees, managers or hr");
            }
        }

        decimal? payments = null;
        if (request.Query["payments"].ToString() is { Length: > 0 } count)
        {
            if (!decimal.TryParse(count, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) || number is < 12 or > 14.5m)
            {
                return Bad("payments", count, "a number from 12 to 14.5");
            }

            payments = number;
        }

        string key = request.Headers["Idempotency-Key"].ToString();
        if (key.Length > LongestKey || key.Any(char.IsControl))
        {
            return (null, Problems.Of(StatusCodes.Status400BadRequest, "bad_key", $"The header Idempotency-Key has {key.Length} characters; it may have {LongestKey}."));
        }

        string comment = request.Query["comment"].ToString();
        if (comment.Length > LongestComment)
        {
            return (null, Problems.Of(StatusCodes.Status400BadRequest, "bad_request", $"The comment has {comment.Length} characters; it may have {LongestComment}."));
        }

        string ifMatch = request.Headers.IfMatch.ToString();
        var options = new ImportOptions
        {
            FileName = request.Query["name"].ToString() is { Length: > 0 and <= 200 } file ? file : $"upload.{format.ToString().ToLowerInvariant()}",
            Locale = request.Query["locale"].ToString() is { Length: > 0 } locale ? locale : null,
            EffectiveFrom = effective,
            Source = request.Query["source"].ToString() is { Length: > 0 } source ? source : null,
            Audience = audience,
            PaymentsPerYear = payments,
        };
        return (new UploadRequest(
            format, options, mode == "replace" ? UpdateMode.Replace : UpdateMode.Merge, dryRun == "true", comment, key.Length == 0 ? null : key, ifMatch is "" or "*" ? null : Tags.Read(ifMatch)), null);
    }

    /// <summary>The body, and a hash of all that the request says.</summary>
    /// <exception cref="BadHttpRequestException">It is too large, or ended early.</exception>
    public static async Task<(MemoryStream Body, string Hash)> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var body = new MemoryStream(request.ContentLength is > 0 and <= MostBytes ? (int)request.ContentLength : 0);
        byte[] buffer = new byte[81_920];
        while (await request.Body.ReadAsync(buffer, cancellationToken) is > 0 and int read)
        {
            if (body.Length + read > MostBytes)
            {
                throw new BadHttpRequestException("The file is too large.", StatusCodes.Status413PayloadTooLarge);
            }

            await body.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{request.QueryString}\n{request.ContentType}\n"));
        hash.AppendData(body.GetBuffer(), 0, (int)body.Length);
        body.Position = 0;
        return (body, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static (UploadRequest?, IResult?) Bad(string name, string value, string wanted) =>
        (null, Problems.Of(StatusCodes.Status400BadRequest, "bad_request", $"The parameter '{name}' is '{value}'; it must be {wanted}."));
}
