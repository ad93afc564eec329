using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CareerBot.Salaries.Export;
using CareerBot.Salaries.Import;
using CareerBot.Salaries.Revisions;
using CareerBot.Salaries.Wire;
using CareerBot.Storage.Access;
using CareerBot.Storage.Wire;

namespace CareerBot.Cli.Desks;

/// <summary>The desk of a server: its HTTP API (design contract 4.6).</summary>
internal sealed class ServerDesk : IBookDesk
{
    /// <summary>The most that the API gives on a page.</summary>
    private const int PageSize = 1_000;

    /// <summary>Sendings of one request at most, when it is told to wait or the connection breaks.</summary>
    private const int Tries = 5;

    private const string Revisions = "api/salaries/revisions";

    /// <summary>A hundred thousand rows are read within seconds; a slow line takes longer to carry them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly Uri _server;
    private readonly TimeProvider _time;
    private readonly HttpClient _http;

    /// <param name="server">Its address, ending in a slash.</param>
    /// <param name="token">The token of whoever acts.</param>
    /// <param name="time">The clock for pauses.</param>
    public ServerDesk(Uri server, string token, TimeProvider time)
    {
        _server = server;
        _time = time;

        // Not followed: the token is for this server, not for where it sends.
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server, Timeout = Patience };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <inheritdoc/>
    public async Task<PushOutcome> PushAsync(PushRequest push, IProgress<PushStep> progress, CancellationToken cancellationToken)
    {
        byte[] content = await File.ReadAllBytesAsync(push.File.FullName, cancellationToken);
        string? tag = push.BookTag ?? await TagAsync(cancellationToken);

        // One key for all sendings of this file: if the answer is lost on its way, sending again gives the same revision.
        string key = Guid.NewGuid().ToString();
        using HttpResponseMessage response = await SendAsync(
            () =>
            {
                var request = new HttpRequestMessage(HttpMethod.Post, Revisions + QueryOf(push)) { Content = new MeasuredContent(content, progress) };
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(ImportFormats.MediaTypeOf(push.Format));
                request.Headers.Add("Idempotency-Key", key);
                if (tag is not null)
                {
                    request.Headers.TryAddWithoutValidation("If-Match", Tags.Write(tag));
                }

                return request;
            },
            isRepeatable: true,
            cancellationToken);
        return response.StatusCode == HttpStatusCode.UnprocessableEntity && await ServerProblem.ReadAsync(response, cancellationToken) is { Errors: { Count: > 0 } errors } rows
            ? new PushOutcome.Bad(errors, rows.ErrorCount)
            : new PushOutcome.Good(await ReadAsync(response, SalaryJson.Default.ProposedResponse, cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RevisionJson>> ListAsync(int most, CancellationToken cancellationToken)
    {
        var all = new List<RevisionJson>();
        int? before = null;
        do
        {
            RevisionsResponse page = await GetAsync(
                Revisions + Query(("limit", Text(Math.Min(most - all.Count, PageSize))), ("before", Text(before))), SalaryJson.Default.RevisionsResponse, cancellationToken);
            all.AddRange(page.Revisions);
            before = page.Next;
        }
        while (before is not null && all.Count < most);
        return all;
    }

    /// <inheritdoc/>
    public Task<RevisionJson> FindAsync(int revision, CancellationToken cancellationToken) =>
        GetAsync($"{Revisions}/{revision}", SalaryJson.Default.RevisionJson, cancellationToken);

    /// <inheritdoc/>
    public async Task<DiffResponse> DiffAsync(int revision, CancellationToken cancellationToken)
    {
        DiffResponse first = await PageAsync(0);
        var changes = new List<ChangeJson>(first.Changes);
        for (int? next = first.Next; next is { } from;)
        {
            DiffResponse page = await PageAsync(from);
            if (page.DiffHash != first.DiffHash)
            {
                throw CommandFailure.Refused($"The book moved while the difference of revision {revision} was being read; ask for it again.");
            }

            changes.AddRange(page.Changes);
            next = page.Next;
        }

        return first with { Changes = changes, Next = null };

        Task<DiffResponse> PageAsync(int from) =>
            GetAsync($"{Revisions}/{revision}/diff" + Query(("from", Text(from)), ("limit", Text(PageSize))), SalaryJson.Default.DiffResponse, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<RevisionJson> SubmitAsync(int revision, CancellationToken cancellationToken) => StepAsync(revision, "submit", null, cancellationToken);

    /// <inheritdoc/>
    public Task<RevisionJson> ApproveAsync(int revision, ApproveRequest approval, CancellationToken cancellationToken) =>
        PostAsync($"{Revisions}/{revision}/approve", approval, SalaryJson.Default.ApproveRequest, SalaryJson.Default.RevisionJson, cancellationToken);

    /// <inheritdoc/>
    public Task<RevisionJson> RejectAsync(int revision, string comment, CancellationToken cancellationToken) => StepAsync(revision, "reject", comment, cancellationToken);

    /// <inheritdoc/>
    public Task<RevisionJson> PublishAsync(int revision, CancellationToken cancellationToken) => StepAsync(revision, "publish", null, cancellationToken);

    /// <inheritdoc/>
    public Task<RevisionJson> RollBackAsync(int revision, string comment, CancellationToken cancellationToken) => StepAsync(revision, "rollback", comment, cancellationToken);

    /// <inheritdoc/>
    public async Task<BandsResponse> AsOfAsync(BandQuestion asked, CancellationToken cancellationToken)
    {
        BandsResponse? first = null;
        var bands = new List<BandInForce>();
        int? from = 0;
        do
        {
            BandsResponse page = await GetAsync(
                "api/salaries" + Query(("asOf", Text(asked.Day)), ("role", asked.Role), ("location", asked.Location), ("level", asked.Level), ("from", Text(from)), ("limit", Text(PageSize))),
                SalaryJson.Default.BandsResponse,
                cancellationToken);
            first ??= page;
            bands.AddRange(page.Bands);
            from = page.Next;
        }
        while (from is not null);
        return first with { Bands = bands, Next = null };
    }

    /// <inheritdoc/>
    public Task<VerifyResponse> VerifyAsync(CancellationToken cancellationToken) => GetAsync("api/salaries/verify", SalaryJson.Default.VerifyResponse, cancellationToken);

    /// <inheritdoc/>
    public async Task<ExportedFile> ExportAsync(ImportFormat format, DateOnly? day, CancellationToken cancellationToken)
    {
        string address = "api/salaries/export" + Query(("format", format.ToString().ToLowerInvariant()), ("asOf", Text(day)));
        using HttpResponseMessage response = await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, address), isRepeatable: true, cancellationToken);
        await DemandAsync(response, cancellationToken);
        var content = new MemoryStream(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        string name = response.Content.Headers.ContentDisposition?.FileName?.Trim('"') ?? $"salaries.{format.ToString().ToLowerInvariant()}";
        return new ExportedFile(content, response.Content.Headers.ContentType?.ToString() ?? "", name, Tags.Read(response.Headers.ETag?.Tag ?? ""));
    }

    /// <inheritdoc/>
    public Task<CreatedTokenResponse> CreateTokenAsync(CreateTokenRequest wanted, CancellationToken cancellationToken) =>
        PostAsync("api/tokens", wanted, TokenJson.Default.CreateTokenRequest, TokenJson.Default.CreatedTokenResponse, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AccessToken>> TokensAsync(CancellationToken cancellationToken) =>
        (await GetAsync("api/tokens", TokenJson.Default.TokensResponse, cancellationToken)).Tokens;

    /// <inheritdoc/>
    public async Task RevokeTokenAsync(string id, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await SendAsync(
            () => new HttpRequestMessage(HttpMethod.Delete, $"api/tokens/{Uri.EscapeDataString(id)}"), isRepeatable: false, cancellationToken);
        await DemandAsync(response, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string QueryOf(PushRequest push) => Query(
        ("mode", push.Mode == UpdateMode.Replace ? "replace" : "merge"),
        ("dryRun", push.IsDryRun ? "true" : "false"),
        ("effective", Text(push.Options.EffectiveFrom)),
        ("locale", push.Options.Locale),
        ("source", push.Options.Source),
        ("audience", push.Options.Audience is { } audience ? SalaryExport.NameOf(audience) : null),
        ("payments", Text(push.Options.PaymentsPerYear)),
        ("name", push.Options.FileName),
        ("comment", push.Comment));

    /// <summary>What is given as <c>?name=value&amp;…</c>; nulls and empty texts are left out.</summary>
    private static string Query(params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var given = new List<string>();
        foreach ((string name, string? value) in parameters)
        {
            if (!string.IsNullOrEmpty(value))
            {
                given.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }

        return given.Count == 0 ? "" : "?" + string.Join('&', given);
    }

    private static string? Text(IFormattable? value) => value?.ToString(value is DateOnly ? "yyyy-MM-dd" : null, CultureInfo.InvariantCulture);

    /// <summary>The tag of the book of now; null for somebody who may propose and not read.</summary>
    private async Task<string?> TagAsync(CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, "api/salaries?limit=1"), isRepeatable: true, cancellationToken);
        if (response.StatusCode == HttpStatusCode.Forbidden)
        {
            return null;
        }

        await DemandAsync(response, cancellationToken);
        return response.Headers.ETag is { } tag ? Tags.Read(tag.Tag) : null;
    }

    private Task<RevisionJson> StepAsync(int revision, string verb, string? comment, CancellationToken cancellationToken) =>
        PostAsync($"{Revisions}/{revision}/{verb}", new CommentRequest(comment), SalaryJson.Default.CommentRequest, SalaryJson.Default.RevisionJson, cancellationToken);

    private async Task<T> GetAsync<T>(string address, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, address), isRepeatable: true, cancellationToken);
        return await ReadAsync(response, type, cancellationToken);
    }

    private async Task<T> PostAsync<TBody, T>(string address, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(body, bodyType);
        using HttpResponseMessage response = await SendAsync(
            () => new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } } },
            isRepeatable: false,
            cancellationToken);
        return await ReadAsync(response, type, cancellationToken);
    }

    private async Task DemandAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw await ServerProblem.FailureOfAsync(response, _server, cancellationToken);
        }
    }

    private async Task<T> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        await DemandAsync(response, cancellationToken);
        try
        {
            return JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(cancellationToken), type) ?? throw new JsonException("null");
        }
        catch (JsonException error)
        {
            throw CommandFailure.Refused($"{_server} answered with something that is not CareerBot's; is it the right address?", error);
        }
    }

    /// <param name="make">Makes the request: anew for each sending.</param>
    /// <param name="isRepeatable">Whether it may be sent again when nobody knows whether it arrived.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    private async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> make, bool isRepeatable, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            TimeSpan pause = TimeSpan.FromSeconds(1);
            try
            {
                using HttpRequestMessage request = make();
                HttpResponseMessage response = await _http.SendAsync(request, cancellationToken);
                if (attempt == Tries || !await ServerProblem.IsPassingAsync(response, cancellationToken))
                {
                    return response;
                }

                pause = response.Headers.RetryAfter?.Delta is { } wished && wished < LongestPause ? wished : pause;
                response.Dispose();
            }
            catch (HttpRequestException error) when (attempt == Tries || !isRepeatable || error.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
            {
                throw CommandFailure.Refused($"{_server} cannot be reached: {error.Message}", error);
            }
            catch (HttpRequestException)
            {
                // The connection broke in between; what may be sent twice is.
            }
            catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
            {
                throw CommandFailure.Refused($"{_server} did not answer within {Patience.TotalMinutes:0} minutes. Look with 'salaries list' whether it took place.", late);
            }

            await Task.Delay(pause, _time, cancellationToken);
        }
    }
}
