using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CareerBot.Storage.Access;
using Microsoft.Extensions.DependencyInjection;

namespace CareerBot.Host.Tests;

/// <summary>A program with a token.</summary>
internal sealed class SalaryClient(HttpClient http)
{
    public const string Header = "role,location,level,currency,min,max,open_ended,median,effective_from,source,audience,note\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public HttpClient Http { get; } = http;

    /// <summary>A client with a new token of a person.</summary>
    public static async Task<SalaryClient> OfAsync(TestHost host, string person, params string[] scopes)
    {
        HttpClient http = host.CreateClient();
        (string secret, _) = await host.Services.GetRequiredService<TokenStore>().CreateAsync("test", person, scopes, "test", Token);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return new SalaryClient(http);
    }

    public Task<HttpResponseMessage> PushAsync(string csv, string query = "", string mediaType = "text/csv", params (string Name, string Value)[] headers) =>
        PushAsync(Encoding.UTF8.GetBytes(csv), query, mediaType, headers);

    public async Task<HttpResponseMessage> PushAsync(byte[] content, string query = "", string mediaType = "text/csv", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/salaries/revisions" + query) { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Http.SendAsync(request, Token);
    }

    public Task<HttpResponseMessage> StepAsync(int id, string verb, object? body = null) =>
        body is null ? Http.PostAsync($"/api/salaries/revisions/{id}/{verb}", null, Token) : Http.PostAsJsonAsync($"/api/salaries/revisions/{id}/{verb}", body, Token);

    public async Task<JsonElement> GetAsync(string path)
    {
        using HttpResponseMessage response = await Http.GetAsync(path, Token);
        return await JsonOf(response);
    }

    /// <summary>Submitted by this client, approved and published by another.</summary>
    public async Task<JsonElement> PublishAsync(SalaryClient second, string csv, string query = "")
    {
        int id = await IdOf(await PushAsync(csv, query));
        (await StepAsync(id, "submit")).EnsureSuccessStatusCode();
        JsonElement diff = await second.GetAsync($"/api/salaries/revisions/{id}/diff?limit=1");
        HttpResponseMessage approved = await second.StepAsync(id, "approve", new { diffHash = diff.GetProperty("diffHash").GetString(), confirmWiderAudience = true });
        approved.IsSuccessStatusCode.ShouldBeTrue(await approved.Content.ReadAsStringAsync(Token));
        HttpResponseMessage published = await second.StepAsync(id, "publish");
        published.IsSuccessStatusCode.ShouldBeTrue(await published.Content.ReadAsStringAsync(Token));
        return await JsonOf(published);
    }

    public static async Task<JsonElement> JsonOf(HttpResponseMessage response)
    {
        using JsonDocument document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token));
        return document.RootElement.Clone();
    }

    public static async Task<int> IdOf(HttpResponseMessage response)
    {
        string body = await response.Content.ReadAsStringAsync(Token);
        ((int)response.StatusCode).ShouldBe(201, body);
        using JsonDocument document = JsonDocument.Parse(body);
        return document.RootElement.GetProperty("id").GetInt32();
    }
}
