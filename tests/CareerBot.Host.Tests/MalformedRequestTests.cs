using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CareerBot.Host.Tests;

/// <summary>Requests that are refused: each with its status, its code and its sentence, and the book as it was.</summary>
public sealed class MalformedRequestTests(SalaryHost shared) : IClassFixture<SalaryHost>
{
    private const string Push = "POST /api/salaries/revisions";

    private const string Good = SalaryClient.Header + "backend-engineer,DE,,EUR,56000,96000,true,,2027-01-01,Company pay bands,employees,\n";

    private const string Media = "is not read: send text/csv, application/json, or XLSX (application/vnd.openxmlformats-officedocument.spreadsheetml.sheet).";

    private const string NoDiffHash = "Send {\"diffHash\": \"…\"} with the hash of the difference that you saw: GET /api/salaries/revisions/{submitted}/diff.";

    private const string NoToken = "is needed: send it as 'Authorization: Bearer …'. It is unknown, revoked or missing.";

    private static readonly string LongKey = new('k', 256);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    // What a file may be sent as.
    [InlineData("alice", Push, "application/pdf", "%PDF-1.7", 415, "media_type", "'application/pdf' " + Media)]
    [InlineData("alice", Push, "text/html", "<table>", 415, "media_type", "'text/html' " + Media)]
    [InlineData("alice", Push, "application/vnd.ms-excel", "x", 415, "media_type", "'application/vnd.ms-excel' " + Media)] // the old XLS
    [InlineData("alice", Push, null, "role", 415, "media_type", "'' " + Media)]

    // What stands in the address.
    [InlineData("alice", Push + "?mode=overwrite", "text/csv", Good, 400, "bad_request", "The parameter 'mode' is 'overwrite'; it must be merge or replace.")]
    [InlineData("alice", Push + "?mode=Replace", "text/csv", Good, 400, "bad_request", "The parameter 'mode' is 'Replace'; it must be merge or replace.")]
    [InlineData("alice", Push + "?dryRun=yes", "text/csv", Good, 400, "bad_request", "The parameter 'dryRun' is 'yes'; it must be true or false.")]
    [InlineData("alice", Push + "?effective=01.02.2027", "text/csv", Good, 400, "bad_request", "The parameter 'effective' is '01.02.2027'; it must be a date such as 2027-01-01.")]
    [InlineData("alice", Push + "?effective=2027-02-30", "text/csv", Good, 400, "bad_request", "The parameter 'effective' is '2027-02-30'; it must be a date such as 2027-01-01.")]
    [InlineData("alice", Push + "?audience=friends", "text/csv", Good, 400, "bad_request", "The parameter 'audience' is 'friends'; it must be everyone, employees, managers or hr.")]
    [InlineData("alice", Push + "?payments=11", "text/csv", Good, 400, "bad_request", "The parameter 'payments' is '11'; it must be a number from 12 to 14.5.")]
    [InlineData("alice", Push + "?payments=thirteen", "text/csv", Good, 400, "bad_request", "The parameter 'payments' is 'thirteen'; it must be a number from 12 to 14.5.")]
    [InlineData("alice", Push + "?payments=13,5", "text/csv", Good, 400, "bad_request", "The parameter 'payments' is '13,5'; it must be a number from 12 to 14.5.")]
    [InlineData("alice", Push + "?locale=German", "text/csv", Good, 422, "rows", "The file has 1 error(s). Nothing was stored.")]
    [InlineData("alice", Push + "?effective=1800-01-01", "text/csv", Good, 422, "rows", "The file has 1 error(s). Nothing was stored.")]
    [InlineData("alice", Push + "?source=%3Dcmd", "text/csv", Good, 422, "rows", "The file has 1 error(s). Nothing was stored.")]

    // What the file says.
    [InlineData("alice", Push, "text/csv", "", 422, "rows", "The file has 1 error(s). Nothing was stored.")]
    [InlineData("alice", Push, "text/csv", Good + "x,XX,,EURO,85.000,abc,maybe,,,,friends,=1\n", 422, "rows", "The file has 9 error(s). Nothing was stored.")]
    [InlineData("alice", Push, "application/json", "{", 422, "rows", "The file has 1 error(s). Nothing was stored.")]
    [InlineData("alice", Push, "application/json", "[{\"role\":\"\\ud83d\"}]", 422, "rows", "The file has 5 error(s). Nothing was stored.")]
    [InlineData("alice", Push, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "%PDF-1.7", 422, "rows", "The file has 1 error(s). Nothing was stored.")]
    [InlineData("alice", Push + "?dryRun=true", "text/csv", "role\n", 422, "rows", "The file has 5 error(s). Nothing was stored.")]

    // What an approver says.
    [InlineData("bob", "POST /api/salaries/revisions/{submitted}/approve", null, null, 400, "diff_hash_missing", NoDiffHash)]
    [InlineData("bob", "POST /api/salaries/revisions/{submitted}/approve", "application/json", "{}", 400, "diff_hash_missing", NoDiffHash)]
    [InlineData("bob", "POST /api/salaries/revisions/{submitted}/approve", "application/json", "null", 400, "diff_hash_missing", NoDiffHash)]
    [InlineData("bob", "POST /api/salaries/revisions/{submitted}/approve", "application/json", "{\"comment\":\"fine\"}", 400, "diff_hash_missing", NoDiffHash)]
    [InlineData("bob", "POST /api/salaries/revisions/{submitted}/approve", "application/json", "{\"diffHash\":", 400, "bad_json", "The body is no JSON object that is read here (line 1, byte 13).")]
    [InlineData("bob", "POST /api/salaries/revisions/{submitted}/approve", "application/json", "[]", 400, "bad_json", "The body is no JSON object that is read here (line 1, byte 2).")]
    [InlineData("bob", "POST /api/salaries/revisions/{submitted}/approve", "application/json", "{\"diffHash\":7}", 400, "bad_json", "The body is no JSON object that is read here (line 1, byte 14).")]
    [InlineData("bob", "POST /api/salaries/revisions/{submitted}/approve", "application/json", "{\"diffHash\":\"0000\"}", 409, "diff_changed", "What revision {submitted} changes is not what you saw: the book has moved since. Look at the difference again and approve that.")]
    [InlineData("bob", "POST /api/salaries/revisions/{submitted}/reject", "application/json", "{\"comment\":\"  \"}", 422, "comment_missing", "Say why it is rejected: the proposer reads it.")]
    [InlineData("bob", "POST /api/salaries/revisions/{submitted}/reject", null, null, 422, "comment_missing", "Say why it is rejected: the proposer reads it.")]
    [InlineData("bob", "POST /api/salaries/revisions/{submitted}/reject", "application/json", "{\"comment\":\"\\ud83d\"}", 400, "bad_json", "The body is no JSON object that is read here (line 1, byte 20).")] // half a letter
    [InlineData("bob", "POST /api/salaries/revisions/{submitted}/reject", "application/json", "no", 400, "bad_json", "The body is no JSON object that is read here (line 1, byte 2).")]

    // Revisions that are not there, or not so far.
    [InlineData("rita", "GET /api/salaries/revisions/999", null, null, 404, "not_found", "There is no revision 999.")]
    [InlineData("rita", "GET /api/salaries/revisions/999/diff", null, null, 404, "not_found", "There is no revision 999.")]
    [InlineData("alice", "POST /api/salaries/revisions/999/submit", null, null, 404, "not_found", "There is no revision 999.")]
    [InlineData("bob", "POST /api/salaries/revisions/999/approve", "application/json", "{\"diffHash\":\"0\"}", 404, "not_found", "There is no revision 999.")]
    [InlineData("bob", "POST /api/salaries/revisions/999/reject", "application/json", "{\"comment\":\"no\"}", 404, "not_found", "There is no revision 999.")]
    [InlineData("bob", "POST /api/salaries/revisions/999/publish", null, null, 404, "not_found", "There is no revision 999.")]
    [InlineData("bob", "POST /api/salaries/revisions/999/rollback", null, null, 404, "not_found", "There is no revision 999.")]
    [InlineData("bob", "POST /api/salaries/revisions/{draft}/approve", "application/json", "{\"diffHash\":\"0\"}", 409, "wrong_state", "Revision {draft} is draft and cannot be decided on now.")]
    [InlineData("bob", "POST /api/salaries/revisions/{draft}/reject", "application/json", "{\"comment\":\"no\"}", 409, "wrong_state", "Revision {draft} is draft and cannot be decided on now.")]
    [InlineData("bob", "POST /api/salaries/revisions/{draft}/publish", null, null, 409, "wrong_state", "Revision {draft} is draft and cannot be published now.")]
    [InlineData("bob", "POST /api/salaries/revisions/{submitted}/publish", null, null, 409, "wrong_state", "Revision {submitted} is submitted and cannot be published now.")]
    [InlineData("bob", "POST /api/salaries/revisions/{draft}/rollback", null, null, 409, "wrong_state", "Revision {draft} is draft and cannot be rolled back now.")]
    [InlineData("alice", "POST /api/salaries/revisions/{submitted}/submit", null, null, 409, "wrong_state", "Revision {submitted} is submitted and cannot be submitted now.")]
    [InlineData("alice", "POST /api/salaries/revisions/1/submit", null, null, 409, "wrong_state", "Revision 1 is published and cannot be submitted now.")]

    // Who asks.
    [InlineData("nobody", Push, "text/csv", Good, 401, "token", "A token with the scope 'salary:propose' " + NoToken)]
    [InlineData("stranger", Push, "text/csv", Good, 401, "token", "A token with the scope 'salary:propose' " + NoToken)]
    [InlineData("nobody", "GET /api/salaries", null, null, 401, "token", "A token with the scope 'salary:read' " + NoToken)]
    [InlineData("nobody", "GET /api/salaries/export", null, null, 401, "token", "A token with the scope 'salary:read' " + NoToken)]
    [InlineData("nobody", "POST /api/salaries/revisions/{submitted}/publish", null, null, 401, "token", "A token with the scope 'salary:propose' or 'salary:approve' " + NoToken)]
    [InlineData("rita", Push, "text/csv", Good, 403, "scope", "This needs a token with the scope 'salary:propose'.")]
    [InlineData("bob", Push, "text/csv", Good, 403, "scope", "This needs a token with the scope 'salary:propose'.")]
    [InlineData("asa", "GET /api/salaries", null, null, 403, "scope", "This needs a token with the scope 'salary:read'.")]
    [InlineData("asa", "GET /api/salaries/audit", null, null, 403, "scope", "This needs a token with the scope 'salary:read'.")]
    [InlineData("rita", "POST /api/salaries/revisions/{submitted}/approve", "application/json", "{\"diffHash\":\"0\"}", 403, "scope", "This needs a token with the scope 'salary:approve'.")]
    [InlineData("rita", "POST /api/salaries/revisions/{submitted}/rollback", null, null, 403, "scope", "This needs a token with the scope 'salary:approve'.")]
    [InlineData("alice", "POST /api/salaries/revisions/{submitted}/approve", "application/json", "{\"diffHash\":\"0\"}", 403, "same_person", "alice proposed revision {submitted}; a second person decides on it.")]
    [InlineData("alice", "POST /api/salaries/revisions/{submitted}/reject", "application/json", "{\"comment\":\"no\"}", 403, "same_person", "alice proposed revision {submitted}; a second person decides on it.")]

    // What is asked of the book.
    [InlineData("rita", "GET /api/salaries?asOf=yesterday", null, null, 400, "bad_request", "The parameter 'asOf' is 'yesterday'; it must be a day such as 2026-06-01.")]
    [InlineData("rita", "GET /api/salaries?asOf=2026-13-01", null, null, 400, "bad_request", "The parameter 'asOf' is '2026-13-01'; it must be a day such as 2026-06-01.")]
    [InlineData("rita", "GET /api/salaries/export?asOf=01/02/2026", null, null, 400, "bad_request", "The parameter 'asOf' is '01/02/2026'; it must be a day such as 2026-06-01.")]
    [InlineData("rita", "GET /api/salaries?knownAt=noon", null, null, 400, "bad_request", "The parameter 'knownAt' is 'noon'; it must be a moment such as 2026-06-01T12:00:00Z.")]
    [InlineData("rita", "GET /api/salaries?knownAt=03/04/2026", null, null, 400, "bad_request", "The parameter 'knownAt' is '03/04/2026'; it must be a moment such as 2026-06-01T12:00:00Z.")] // March or April: not guessed
    [InlineData("rita", "GET /api/salaries/export?format=pdf", null, null, 400, "bad_request", "The parameter 'format' is 'pdf'; it must be csv, xlsx or json.")]
    [InlineData("rita", "GET /api/salaries/export?format=tsv", null, null, 400, "bad_request", "The parameter 'format' is 'tsv'; it must be csv, xlsx or json.")]
    [InlineData("rita", "GET /api/salaries?role=backend-enginer", null, null, 400, "unknown_role", "'backend-enginer' is no role of the knowledge base. Nearest: backend-engineer.")]
    [InlineData("rita", "GET /api/salaries?role=astronaut%20wrangler", null, null, 400, "unknown_role", "'astronaut wrangler' is no role of the knowledge base.")]
    [InlineData("rita", "GET /api/salaries?location=Atlantis%20City", null, null, 400, "unknown_location", "'Atlantis City' is no location of the knowledge base.")]
    [InlineData("rita", "GET /api/salaries?level=wizard", null, null, 400, "unknown_level", "'wizard' is no level of the knowledge base. Nearest: junior, mid, senior, lead.")]
    [InlineData("rita", "GET /api/salaries?limit=many", null, null, 400, "bad_request", "The parameter 'limit' is 'many'; it must be a whole number.")]
    [InlineData("rita", "GET /api/salaries?from=x", null, null, 400, "bad_request", "The parameter 'from' is 'x'; it must be a whole number.")]
    [InlineData("rita", "GET /api/salaries/audit?after=x", null, null, 400, "bad_request", "The parameter 'after' is 'x'; it must be a whole number.")]
    [InlineData("rita", "GET /api/salaries/revisions?before=x", null, null, 400, "bad_request", "The parameter 'before' is 'x'; it must be a whole number.")]
    [InlineData("rita", "GET /api/salaries/revisions/{draft}/diff?limit=x", null, null, 400, "bad_request", "The parameter 'limit' is 'x'; it must be a whole number.")]
    public async Task A_wrong_request_is_refused_exactly(string who, string request, string? mediaType, string? body, int status, string code, string detail)
    {
        string[] parts = request.Split(' ', 2);
        using var message = new HttpRequestMessage(new HttpMethod(parts[0]), shared.Address(parts[1]));
        if (body is not null)
        {
            message.Content = Content(Encoding.UTF8.GetBytes(body), mediaType);
        }

        await RefusedAsync(who, message, status, code, detail);
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_refused() =>
        await RefusedAsync("alice", PushOf(Good, ("Idempotency-Key", LongKey)), 400, "bad_key", "The header Idempotency-Key has 256 characters; it may have 255.");

    [Fact]
    public async Task A_comment_that_is_too_long_is_refused() =>
        await RefusedAsync("alice", PushOf(Good, "?comment=" + new string('c', 1_001)), 400, "bad_request", "The comment has 1001 characters; it may have 1000.");

    [Fact]
    public async Task A_stale_book_is_refused() =>
        await RefusedAsync(
            "alice", PushOf(Good, ("If-Match", "\"0-old\"")), 412, "stale_book",
            "The book has changed since you last read it. Read it again, look at what your file changes now, and send it with the new ETag.");

    [Fact]
    public async Task A_file_that_is_too_large_is_refused()
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/api/salaries/revisions") { Content = Content(new byte[(32 * 1024 * 1024) + 1], "text/csv") };

        await RefusedAsync("alice", message, 413, "too_large", "The file is larger than is read; send it in parts.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)] // sent in chunks, its length is not known before it has all come
    public async Task A_decision_that_is_too_large_is_refused(bool saysItsLength)
    {
        byte[] body = Encoding.UTF8.GetBytes($"{{\"comment\":\"{new string('c', 16 * 1024)}\"}}");
        using var message = new HttpRequestMessage(HttpMethod.Post, shared.Address("/api/salaries/revisions/{submitted}/reject"))
        {
            Content = saysItsLength ? Content(body, "application/json") : new Streamed(body),
        };

        await RefusedAsync("bob", message, 413, "too_large", "The body may have 16384 bytes.");
    }

    [Fact]
    public async Task A_key_that_came_with_another_content_is_refused()
    {
        SalaryClient alice = shared.Client("alice");
        int id = await SalaryClient.IdOf(await alice.PushAsync(Good, headers: ("Idempotency-Key", "reused")));

        await RefusedAsync(
            "alice", PushOf(Good.Replace("56000", "57000", StringComparison.Ordinal), ("Idempotency-Key", "reused")), 422, "key_reused",
            $"The idempotency key was used before with another content, for revision {id}; send a new key.");
    }

    [Fact]
    public async Task A_key_that_comes_many_times_at_once_makes_one_revision_and_the_others_are_told_to_wait()
    {
        SalaryClient alice = shared.Client("alice");
        int before = await RevisionsAsync();

        HttpResponseMessage[] responses = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => alice.PushAsync(Good, headers: ("Idempotency-Key", "at once"))));

        (await RevisionsAsync()).ShouldBe(before + 1);
        responses.ShouldContain(response => response.StatusCode == HttpStatusCode.Created);
        foreach (HttpResponseMessage waiting in responses.Where(response => response.StatusCode != HttpStatusCode.Created))
        {
            waiting.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            JsonElement problem = await SalaryClient.JsonOf(waiting);
            problem.GetProperty("code").GetString().ShouldBe("in_progress");
            problem.GetProperty("detail").GetString().ShouldBe("A request with this idempotency key is still being worked on; ask again in a moment.");
        }
    }

    [Theory]
    [InlineData("text/csv")]
    [InlineData("text/csv; charset=utf-8")]
    [InlineData("TEXT/CSV")]
    [InlineData("text/plain")]
    [InlineData("application/csv")]
    [InlineData("text/tab-separated-values")]
    public async Task Every_usual_media_type_of_a_table_is_read(string mediaType)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/api/salaries/revisions?dryRun=true") { Content = Content(Encoding.UTF8.GetBytes(Good), mediaType) };
        using HttpResponseMessage response = await shared.Client("alice").Http.SendAsync(message, Token);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_error_of_a_row_says_where_it_stands_and_what_was_meant()
    {
        using HttpResponseMessage response = await shared.Client("alice").PushAsync(Good + "backend-enginer,DE,,EUR,60000,90000,,,,x,hr,\n", "?locale=de-DE");

        JsonElement problem = await SalaryClient.JsonOf(response);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        problem.GetProperty("errorCount").GetInt32().ShouldBe(1);
        problem.GetProperty("errors")[0].GetRawText().ShouldBe(
            """{"row":3,"column":"role","value":"backend-enginer","code":"unknown_role","message":"'backend-enginer' is no role of the knowledge base; did you mean backend-engineer?","suggestion":"backend-engineer"}""");
    }

    private async Task RefusedAsync(string who, HttpRequestMessage message, int status, string code, string detail)
    {
        int before = await RevisionsAsync();
        using HttpResponseMessage response = await (message.Content is Streamed ? shared.Streaming(who) : shared.Client(who).Http).SendAsync(message, Token);

        string body = await response.Content.ReadAsStringAsync(Token);
        ((int)response.StatusCode).ShouldBe(status, body);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        using JsonDocument problem = JsonDocument.Parse(body);
        problem.RootElement.GetProperty("detail").GetString().ShouldBe(shared.Address(detail));
        problem.RootElement.GetProperty("code").GetString().ShouldBe(code);
        (await RevisionsAsync()).ShouldBe(before, "a refusal changes nothing");
    }

    private async Task<int> RevisionsAsync() => (await shared.Client("rita").GetAsync("/api/salaries/revisions?limit=1000")).GetProperty("revisions").GetArrayLength();

    private static HttpRequestMessage PushOf(string csv, string query) => new(HttpMethod.Post, "/api/salaries/revisions" + query) { Content = Content(Encoding.UTF8.GetBytes(csv), "text/csv") };

    private static HttpRequestMessage PushOf(string csv, (string Name, string Value) header)
    {
        HttpRequestMessage message = PushOf(csv, "");
        message.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return message;
    }

    private static ByteArrayContent Content(byte[] body, string? mediaType)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = mediaType is null ? null : MediaTypeHeaderValue.Parse(mediaType);
        return content;
    }

    /// <summary>A JSON body whose length is not said.</summary>
    private sealed class Streamed : HttpContent
    {
        private readonly byte[] _body;

        public Streamed(byte[] body)
        {
            _body = body;
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(_body).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
