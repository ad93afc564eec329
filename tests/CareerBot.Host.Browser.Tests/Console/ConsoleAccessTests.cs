using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerBot.Host.Browser.Tests;

/// <summary>Who gets into the console, and what they may do there.</summary>
[Collection<SeededGroup>]
public sealed class ConsoleAccessTests(Site site, SeededConsole console)
{
    private static readonly string[] Reader = ["salary:read"];

    [Fact]
    public async Task Every_page_sends_a_visitor_to_the_sign_in_and_then_to_where_they_wanted()
    {
        await using HrPage visitor = await site.OpenConsoleAsync(console.Address, "/hr/sign-in");
        string[] closed = [.. console.Pages.Select(page => page.Path).Where(path => path is not ("/hr/sign-in" or "/hr/no-access")), "/hr/export?format=csv"];

        foreach (string path in closed)
        {
            IAPIResponse response = await visitor.Page.APIRequest.GetAsync(path, new() { MaxRedirects = 0 });
            response.Status.ShouldBe(302, path);
            new Uri(response.Headers["location"]).PathAndQuery.ShouldBe("/hr/sign-in?next=" + Uri.EscapeDataString(path));
        }

        const string Wanted = "/hr/band?role=backend-engineer&place=DE&level=senior";
        await visitor.GoAsync(Wanted);
        await visitor.SignInAsync("dora", Reader);
        await Expect(visitor.Page).ToHaveURLAsync(console.Address + Wanted);
        await Expect(visitor.Heading).ToHaveTextAsync("Backend Engineer, Germany, Senior");
    }

    [Theory]
    [InlineData("https://example.com/")]
    [InlineData("//example.com/")]
    [InlineData("/\\example.com/")]
    public async Task After_the_sign_in_nobody_is_sent_elsewhere(string next)
    {
        await using HrPage visitor = await site.OpenConsoleAsync(console.Address, "/hr/sign-in?next=" + Uri.EscapeDataString(next));

        await visitor.SignInAsync("dora", Reader);

        await Expect(visitor.Page).ToHaveURLAsync(console.Address + "/hr");
    }

    [Fact]
    public async Task A_reader_sees_the_book_and_no_way_to_change_it()
    {
        await using HrPage reader = await site.SignInAsync(console.Address, "rita", Reader);
        await Expect(reader.Page.Locator("#book")).ToBeVisibleAsync();
        await Expect(reader.File).ToHaveCountAsync(0);

        foreach ((_, string path) in console.Pages.Where(page => page.Path.StartsWith("/hr/revisions/", StringComparison.Ordinal)))
        {
            await reader.GoAsync(path);
            await Expect(reader.State).ToBeVisibleAsync();
            await Expect(reader.Page.Locator("main button")).ToHaveCountAsync(0);
        }

        await reader.GoAsync("/hr/tokens");
        await Expect(reader.Page.Locator("main button")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_a_reader_posts_by_hand_is_refused_and_audited()
    {
        await using HrPage reader = await site.SignInAsync(console.Address, "rolf", Reader);
        string token = await reader.Page.Locator("input[name='__RequestVerificationToken']").First.InputValueAsync();
        foreach (string path in new[]
        {
            "/hr", $"/hr/revisions/{console.Waiting}?handler=Approve", $"/hr/revisions/{console.Waiting}?handler=Reject", $"/hr/revisions/{console.Waiting}?handler=Publish",
            "/hr/revisions/2?handler=RollBack", "/hr/tokens?handler=Create", "/hr/tokens?handler=Revoke",
        })
        {
            (await PostAsync(reader, path, token)).Status.ShouldBe(403, path);
        }

        await using HrPage admin = await site.SignInAsync(console.Address, "admin");
        await admin.GoAsync($"/hr/revisions/{console.Waiting}");
        await Expect(admin.State).ToHaveTextAsync("submitted");
        await admin.GoAsync("/hr/audit");
        await Expect(admin.Page.Locator("tr", new() { HasText = "rolf" }).Filter(new() { HasText = "Was refused" })).ToHaveCountAsync(7);
    }

    [Fact]
    public async Task A_post_without_the_token_of_a_form_changes_nothing()
    {
        await using HrPage page = await site.SignInAsync(console.Address, "bob");

        IAPIResponse response = await PostAsync(page, $"/hr/revisions/{console.Waiting}?handler=Reject", token: null);

        response.Url.ShouldEndWith($"/hr/revisions/{console.Waiting}?expired=true");
        (await response.TextAsync()).ShouldContain("nothing was done");
        await page.GoAsync($"/hr/revisions/{console.Waiting}");
        await Expect(page.State).ToHaveTextAsync("submitted");
    }

    [Fact]
    public async Task The_address_of_a_step_opened_as_a_page_shows_the_page()
    {
        await using HrPage page = await site.SignInAsync(console.Address, "bob");

        await page.GoAsync($"/hr/revisions/{console.Waiting}?handler=Approve");

        await Expect(page.State).ToHaveTextAsync("submitted");
    }

    [Fact]
    public async Task Outside_Development_a_name_signs_nobody_in()
    {
        await using HrPage visitor = await site.OpenConsoleAsync(site.ProductionAddress);
        await Expect(visitor.Page.GetByText("Signing in is not set up.")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("main form")).ToHaveCountAsync(0);

        // The form's own token is not to be had here; that of the chat is as good.
        await visitor.GoAsync("/");
        string token = await visitor.Page.Locator("input[name='__RequestVerificationToken']").First.InputValueAsync();
        IFormData form = visitor.Page.APIRequest.CreateFormData();
        form.Set("__RequestVerificationToken", token);
        form.Set("name", "mallory");
        form.Set("scopes", "admin");
        IAPIResponse response = await visitor.Page.APIRequest.PostAsync("/hr/sign-in", new() { Form = form, MaxRedirects = 0 });

        response.Status.ShouldBe(404);
        (await visitor.Page.Context.CookiesAsync()).ShouldNotContain(cookie => cookie.Name == "careerbot-session");
    }

    [Fact]
    public async Task Pages_of_the_console_run_nothing_inline_and_stay_in_no_cache()
    {
        await using HrPage page = await site.SignInAsync(console.Address, "bob");
        foreach ((_, string path) in console.Pages.Where(page => page.Name != "no-access"))
        {
            IResponse response = (await page.Page.GotoAsync(path))!;
            response.Headers["content-security-policy"].ShouldContain("default-src 'none'");
            response.Headers["content-security-policy"].ShouldNotContain("unsafe");
            response.Headers["cache-control"].ShouldContain("no-store");
        }
    }

    private static Task<IAPIResponse> PostAsync(HrPage page, string path, string? token)
    {
        IFormData form = page.Page.APIRequest.CreateFormData();
        form.Set("comment", "by hand");
        if (token is not null)
        {
            form.Set("__RequestVerificationToken", token);
        }

        return page.Page.APIRequest.PostAsync(path, new() { Form = form });
    }
}
