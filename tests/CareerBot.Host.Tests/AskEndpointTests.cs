using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CareerBot.Host.Tests;

public sealed class AskEndpointTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Body, content type, status, and the sentence.</summary>
    public static TheoryData<string, string, HttpStatusCode, string> Malformed => new()
    {
        { "", "application/json", HttpStatusCode.BadRequest, "The body is no JSON of the form {\"text\": \"…\"}: line 1, byte 1." },
        { "null", "application/json", HttpStatusCode.BadRequest, "The body is null; send {\"text\": \"…\"}." },
        { "[]", "application/json", HttpStatusCode.BadRequest, "The body is no JSON of the form {\"text\": \"…\"}: line 1, byte 2." },
        { "{", "application/json", HttpStatusCode.BadRequest, "The body is no JSON of the form {\"text\": \"…\"}: line 1, byte 2." },
        { "{}", "application/json", HttpStatusCode.BadRequest, "'text' is missing; send {\"text\": \"…\"}." },
        { "{\"text\": null}", "application/json", HttpStatusCode.BadRequest, "'text' is missing; send {\"text\": \"…\"}." },
        { "{\"text\": \"\"}", "application/json", HttpStatusCode.BadRequest, "'text' is empty; write a question." },
        { "{\"text\": \" \\n\"}", "application/json", HttpStatusCode.BadRequest, "'text' is empty; write a question." },
        { "{\"text\": 5}", "application/json", HttpStatusCode.BadRequest, "The body is no JSON of the form {\"text\": \"…\"}: line 1, byte 11." },
        { "{\"text\": {\"a\": 1}}", "application/json", HttpStatusCode.BadRequest, "The body is no JSON of the form {\"text\": \"…\"}: line 1, byte 11." },
        { "{\"text\": \"a\",}", "application/json", HttpStatusCode.BadRequest, "The body is no JSON of the form {\"text\": \"…\"}: line 1, byte 14." },
        { "{\"text\": 'a'}", "application/json", HttpStatusCode.BadRequest, "The body is no JSON of the form {\"text\": \"…\"}: line 1, byte 10." },
        { "{\"text\": \"a\", \"conversation\": 7}", "application/json", HttpStatusCode.BadRequest, "The body is no JSON of the form {\"text\": \"…\"}: line 1, byte 32." },
        { "{\"text\": \"a\", \"conversation\": \"\"}", "application/json", HttpStatusCode.BadRequest, "'conversation' is empty; leave it out to begin a new one." },
        { "{\"text\": \"a\"}", "text/plain", HttpStatusCode.UnsupportedMediaType, "The body must be JSON: send the header Content-Type: application/json." },
        { "text=a", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType, "The body must be JSON: send the header Content-Type: application/json." },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_request_gets_problem_details_with_one_sentence(string body, string type, HttpStatusCode status, string detail)
    {
        using var host = new TestHost();
        using HttpClient client = host.CreateClient();

        using HttpResponseMessage response = await client.PostAsync("/api/ask", new StringContent(body, Encoding.UTF8, type), Cancel);

        await ShouldBeProblem(response, status, detail);
    }

    [Fact]
    public async Task A_text_above_the_limit_gets_413_and_says_how_long_it_was()
    {
        using var host = new TestHost();
        using HttpClient client = host.CreateClient();

        using HttpResponseMessage response = await client.PostAsJsonAsync("/api/ask", new { text = new string('a', 4001) }, Cancel);

        await ShouldBeProblem(response, HttpStatusCode.RequestEntityTooLarge, "'text' has 4001 characters; at most 4000 are read. Ask something shorter.");
    }

    [Fact]
    public async Task A_body_above_the_limit_gets_413_without_being_parsed()
    {
        using var host = new TestHost();
        using HttpClient client = host.CreateClient();

        using HttpResponseMessage response = await client.PostAsJsonAsync("/api/ask", new { text = new string('a', 100_000) }, Cancel);

        await ShouldBeProblem(response, HttpStatusCode.RequestEntityTooLarge, "The body is longer than 65536 bytes; ask something shorter.");
    }

    [Fact]
    public async Task A_conversation_key_above_the_limit_is_refused()
    {
        using var host = new TestHost();
        using HttpClient client = host.CreateClient();

        using HttpResponseMessage response = await client.PostAsJsonAsync("/api/ask", new { text = "a", conversation = new string('c', 201) }, Cancel);

        await ShouldBeProblem(response, HttpStatusCode.BadRequest, "'conversation' has 201 characters; at most 200 are allowed.");
    }

    [Fact]
    public async Task An_answer_has_the_shape_of_the_contract()
    {
        using var host = new TestHost();
        using HttpClient client = host.CreateClient();

        using HttpResponseMessage response = await client.PostAsJsonAsync("/api/ask", new { text = "what is a baker", conversation = "c1" }, Cancel);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonElement answer = await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        answer.GetProperty("conversation").GetString().ShouldBe("c1");
        answer.GetProperty("intent").GetString().ShouldBe("role.overview");
        answer.GetProperty("roles").EnumerateArray().Select(role => role.GetString()).ShouldBe(["baker"]);
        foreach (string member in (string[])["language", "locations", "level", "skills", "missing", "unknownRole", "also"])
        {
            answer.TryGetProperty(member, out _).ShouldBeTrue(member);
        }

        foreach (string member in (string[])["text", "markdown", "ranges", "sources", "suggestions"])
        {
            answer.GetProperty("answer").TryGetProperty(member, out _).ShouldBeTrue(member);
        }
    }

    [Fact]
    public async Task Without_a_conversation_a_new_one_begins_each_time()
    {
        using var host = new TestHost();
        using HttpClient client = host.CreateClient();

        string first = await ConversationOf(client);
        string second = await ConversationOf(client);

        first.ShouldNotBe(second);

        async Task<string> ConversationOf(HttpClient http)
        {
            using HttpResponseMessage response = await http.PostAsJsonAsync("/api/ask", new { text = "hi" }, Cancel);
            return (await response.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("conversation").GetString()!;
        }
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Outside_Development_nobody_gets_in_without_a_token(string environment)
    {
        using var host = new TestHost(environment);
        using HttpClient client = host.CreateClient();

        using HttpResponseMessage response = await client.PostAsJsonAsync("/api/ask", new { text = "what is a baker" }, Cancel);

        await ShouldBeProblem(response, HttpStatusCode.Unauthorized, "A token with the scope 'ask' is needed: send it as 'Authorization: Bearer …'.");
        response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
    }

    [Fact]
    public async Task An_unknown_role_or_skill_is_a_404_that_says_where_the_list_is()
    {
        using var host = new TestHost();
        using HttpClient client = host.CreateClient();

        await ShouldBeProblem(await client.GetAsync("/api/roles/nurse", Cancel), HttpStatusCode.NotFound, "There is no role 'nurse'; GET /api/roles lists them.");
        await ShouldBeProblem(await client.GetAsync("/api/skills/magic", Cancel), HttpStatusCode.NotFound, "There is no skill 'magic'; GET /api/skills lists them.");
    }

    [Fact]
    public async Task OpenApi_describes_the_ask_address()
    {
        using var host = new TestHost();
        using HttpClient client = host.CreateClient();

        JsonElement document = await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Cancel);

        document.GetProperty("paths").GetProperty("/api/ask").GetProperty("post").GetProperty("responses").TryGetProperty("413", out _).ShouldBeTrue();
    }

    private static async Task ShouldBeProblem(HttpResponseMessage response, HttpStatusCode status, string detail)
    {
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonElement problem = await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        problem.GetProperty("detail").GetString().ShouldBe(detail);
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
    }
}
