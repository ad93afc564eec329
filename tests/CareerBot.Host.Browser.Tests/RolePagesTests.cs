using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerBot.Host.Browser.Tests;

/// <summary>The roles to browse.</summary>
public sealed class RolePagesTests(Site site)
{
    [Fact]
    public async Task From_the_chat_one_gets_to_a_role_and_from_there_back_into_the_chat_with_a_question()
    {
        await using ChatPage chat = await site.OpenAsync();

        await chat.Page.GetByRole(AriaRole.Link, new() { Name = "Browse all roles" }).ClickAsync();
        await chat.Page.GetByRole(AriaRole.Link, new() { Name = "Backend Engineer" }).ClickAsync();
        await Expect(chat.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Backend Engineer");
        await chat.Page.GetByRole(AriaRole.Complementary).GetByRole(AriaRole.Link).Last.ClickAsync();
        await chat.Page.GoBackAsync();
        await chat.Page.Locator(".links a[href^='/?q=']").First.ClickAsync();

        await Expect(chat.LastAnswer.Locator(".answer-headline")).ToBeVisibleAsync();
        await Expect(chat.Page).ToHaveURLAsync(site.Address + "/"); // By the page's script, which runs after its text is there.
    }

    [Fact]
    public async Task A_role_page_shows_every_section_the_skills_and_the_sources()
    {
        await using ChatPage chat = await site.OpenAsync("/roles/backend-engineer");

        await Expect(chat.Page.Locator(".role-main h2")).ToHaveCountAsync(7);
        await Expect(chat.Page.Locator(".chips a").Filter(new() { HasText = "Java" }).First).ToBeVisibleAsync();
        await Expect(chat.Page.Locator(".sources")).ToContainTextAsync("CC BY 4.0");
    }

    [Fact]
    public async Task Every_role_with_published_pay_draws_it_on_its_page()
    {
        await using ChatPage chat = await site.OpenAsync("/roles");
        string[] addresses = await chat.Page.EvalOnSelectorAllAsync<string[]>(".role-card:has(.badge) a", "links => links.map(link => link.getAttribute('href'))");

        addresses.ShouldContain("/roles/backend-engineer");
        foreach (string address in addresses)
        {
            await chat.GoAsync(address);
            await Expect(chat.Page.Locator("figure.ranges svg.range-bar").First).ToBeVisibleAsync();
        }
    }

    [Theory]
    [InlineData("/roles/astronaut")]
    [InlineData("/roles/%3Cscript%3E")]
    public async Task An_unknown_role_is_a_friendly_page_with_a_way_on(string address)
    {
        await using ChatPage opened = await site.OpenAsync("/roles");
        await using var chat = new ChatPage(opened.Page.Context, await opened.Page.Context.NewPageAsync()) { ExpectsComplaints = true };

        IResponse response = (await chat.Page.GotoAsync(address))!;

        response.Status.ShouldBe(404);
        await chat.Page.GetByRole(AriaRole.Link, new() { Name = "See all roles" }).ClickAsync();
        await Expect(chat.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Roles");
    }
}
