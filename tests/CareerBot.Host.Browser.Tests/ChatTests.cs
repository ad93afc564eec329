using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerBot.Host.Browser.Tests;

/// <summary>The chat as a person meets it, with script.</summary>
public sealed class ChatTests(Site site)
{
    [Fact]
    public async Task Asking_for_pay_shows_the_range_drawn_and_its_source()
    {
        await using ChatPage chat = await site.OpenAsync();

        await chat.AskAsync("what does a backend engineer make in zurich?");

        await Expect(chat.LastAnswer.GetByRole(AriaRole.Img, new() { Name = "Switzerland: CHF 70,000 – 150,000 and above" })).ToBeVisibleAsync();
        await Expect(chat.LastAnswer.Locator(".range-open")).ToBeVisibleAsync();
        await Expect(chat.LastAnswer.Locator("footer")).ToContainTextAsync("Backend Engineer");
    }

    [Fact]
    public async Task A_follow_up_keeps_what_was_talked_about()
    {
        await using ChatPage chat = await site.OpenAsync();
        await chat.AskAsync("what does a backend engineer make in zurich?");

        await chat.AskAsync("and in germany?");

        await Expect(chat.LastAnswer.GetByRole(AriaRole.Img, new() { Name = "Germany: EUR 50,000 – 90,000 and above" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_suggestion_is_asked_by_pressing_it()
    {
        await using ChatPage chat = await site.OpenAsync();
        await chat.AskAsync("what does a backend engineer do?");
        string suggestion = await chat.Suggestions.First.InnerTextAsync();

        await chat.Suggestions.First.ClickAsync();

        await Expect(chat.Exchanges).ToHaveCountAsync(2);
        await Expect(chat.Exchanges.Last.Locator(".asked")).ToContainTextAsync(suggestion);
    }

    [Fact]
    public async Task An_example_begins_the_conversation()
    {
        await using ChatPage chat = await site.OpenAsync();

        await chat.Page.Locator(".examples button").Nth(1).ClickAsync();

        await Expect(chat.LastAnswer.Locator("figure")).ToBeVisibleAsync();
        await Expect(chat.Page.Locator(".examples")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Everything_can_be_done_by_keyboard()
    {
        await using ChatPage chat = await site.OpenAsync();

        await chat.PressUntilFocusedAsync("Tab", "#text");
        await chat.Page.Keyboard.TypeAsync("what does a backend engineer do?");
        await chat.Page.Keyboard.PressAsync("Enter");
        await Expect(chat.Exchanges).ToHaveCountAsync(1);
        await chat.PressUntilFocusedAsync("Shift+Tab", ".suggestions button");
        await chat.Page.Keyboard.PressAsync("Enter");

        await Expect(chat.Exchanges).ToHaveCountAsync(2);
        await Expect(chat.Input).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_first_tab_offers_to_skip_to_the_content()
    {
        await using ChatPage chat = await site.OpenAsync();

        await chat.Page.Keyboard.PressAsync("Tab");

        await Expect(chat.Page.GetByText("Skip to content")).ToBeFocusedAsync();
        await Expect(chat.Page.GetByText("Skip to content")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task After_asking_the_input_is_empty_and_keeps_the_focus_and_the_answer_is_in_view()
    {
        await using ChatPage chat = await site.OpenAsync(height: 600);
        await chat.AskAsync("what do top companies look for in a backend engineer?");

        await chat.AskAsync("which skills does a data engineer need?");

        await Expect(chat.Input).ToHaveValueAsync("");
        await Expect(chat.Input).ToBeFocusedAsync();
        await Expect(chat.LastAnswer.Locator(".answer-headline")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_text()
    {
        const string Hostile = "<script>document.title = 'taken'</script><img src=x onerror=\"document.title = 'taken'\">";
        await using ChatPage chat = await site.OpenAsync();

        await chat.AskAsync(Hostile);
        await chat.Page.ReloadAsync();

        await Expect(chat.Exchanges.Last.Locator(".asked p")).ToHaveTextAsync(Hostile);
        (await chat.Page.TitleAsync()).ShouldBe("CareerBot");
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_with_a_sentence_and_stays_in_the_field()
    {
        string text = new('x', 4_001);
        await using ChatPage chat = await site.OpenAsync();
        await chat.Input.FillAsync(text);

        await chat.Input.PressAsync("Enter");

        await Expect(chat.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("4,000 characters");
        await Expect(chat.Input).ToHaveValueAsync(text);
        await Expect(chat.Exchanges).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task When_the_server_is_away_the_page_says_so_and_loses_nothing()
    {
        await using ChatPage opened = await site.OpenAsync();
        await using var chat = new ChatPage(opened.Page.Context, await opened.Page.Context.NewPageAsync()) { ExpectsComplaints = true };
        await chat.GoAsync("/");
        await chat.Page.RouteAsync("**/*", route => route.AbortAsync());
        await chat.Input.FillAsync("what does a backend engineer do?");

        await chat.Input.PressAsync("Enter");

        await Expect(chat.Page.Locator("#away")).ToBeVisibleAsync();
        await Expect(chat.Input).ToHaveValueAsync("what does a backend engineer do?");

        await chat.Page.UnrouteAllAsync();
        await chat.Input.PressAsync("Enter");

        await Expect(chat.Exchanges).ToHaveCountAsync(1);
        await Expect(chat.Page.Locator("#away")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_thumb_pressed_while_a_question_is_on_its_way_does_not_leave_it_in_the_field()
    {
        await using ChatPage chat = await site.OpenAsync();
        await chat.AskAsync("what does a backend engineer do?");
        var pressed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await chat.Page.RouteAsync(site.Address + "/", async route =>
        {
            await pressed.Task;
            await route.ContinueAsync();
        });
        await chat.Input.FillAsync("which skills does a data engineer need?");
        await chat.Input.PressAsync("Enter");

        ILocator thumb = chat.Exchanges.First.GetByRole(AriaRole.Button, new() { Name = "This answer helped" });
        await thumb.ClickAsync();
        await Expect(thumb).ToHaveAttributeAsync("aria-pressed", "true");
        pressed.SetResult();

        await Expect(chat.Exchanges).ToHaveCountAsync(2);
        await Expect(chat.Input).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Looking_for_replies_says_nothing_of_a_question_and_takes_nothing_back()
    {
        await using ChatPage opened = await site.OpenAsync();
        await using var chat = new ChatPage(opened.Page.Context, await opened.Page.Context.NewPageAsync()) { ExpectsComplaints = true };
        await chat.GoAsync("/");
        await chat.Page.RouteAsync("**/*", route => route.AbortAsync());

        (await SaysAwayAfterLookingAsync(chat, "htmx:sendError")).ShouldBeFalse();
        await chat.Input.FillAsync("what does a backend engineer do?");
        await chat.Input.PressAsync("Enter");
        await Expect(chat.Page.Locator("#away")).ToBeVisibleAsync();
        await chat.Page.UnrouteAllAsync();

        (await SaysAwayAfterLookingAsync(chat, "htmx:afterRequest")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_form_that_came_too_late_asks_nothing_and_keeps_the_text()
    {
        await using ChatPage chat = await site.OpenAsync();
        await chat.Page.Context.ClearCookiesAsync();
        await chat.Input.FillAsync("what does a backend engineer do?");

        await chat.Input.PressAsync("Enter");

        await Expect(chat.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("open for a long time");
        await Expect(chat.Input).ToHaveValueAsync("what does a backend engineer do?");
        await chat.Input.PressAsync("Enter");
        await Expect(chat.Exchanges).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_new_conversation_begins_empty_and_knows_nothing_of_the_old_one()
    {
        await using ChatPage chat = await site.OpenAsync();
        await chat.AskAsync("what does a backend engineer earn in france?");

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "New conversation" }).ClickAsync();

        await Expect(chat.Exchanges).ToHaveCountAsync(0);
        await chat.AskAsync("and in germany?");
        await Expect(chat.LastAnswer.Locator("figure")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_question_in_the_address_is_asked_once()
    {
        await using ChatPage chat = await site.OpenAsync("/?q=what%20does%20a%20backend%20engineer%20do%3F");

        await Expect(chat.Exchanges).ToHaveCountAsync(1);
        await chat.GoAsync("/?q=what%20does%20a%20backend%20engineer%20do%3F");
        await Expect(chat.Exchanges).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Outside_Development_nobody_signed_in_sees_no_pay_that_is_for_employees()
    {
        await using ChatPage chat = await site.OpenAsync(address: site.ProductionAddress);

        await chat.AskAsync("what does a backend engineer earn in germany?");

        await Expect(chat.LastAnswer).Not.ToContainTextAsync("50,000");
        await chat.GoAsync("/roles/backend-engineer");
        await Expect(chat.Page.Locator("main")).Not.ToContainTextAsync("50,000");
    }

    [Fact]
    public async Task The_page_lets_nothing_in_from_elsewhere_and_into_nobody_elses_frame()
    {
        await using ChatPage chat = await site.OpenAsync();

        IResponse response = (await chat.Page.GotoAsync("/"))!;

        response.Headers["content-security-policy"].ShouldContain("default-src 'none'");
        response.Headers["content-security-policy"].ShouldContain("frame-ancestors 'none'");
        response.Headers["content-security-policy"].ShouldNotContain("unsafe");
        response.Headers["x-content-type-options"].ShouldBe("nosniff");
        response.Headers["referrer-policy"].ShouldBe("no-referrer");
    }

    [Fact]
    public async Task The_conversation_cookie_is_for_this_site_and_no_script()
    {
        await using ChatPage chat = await site.OpenAsync();
        await chat.AskAsync("what does a backend engineer do?");

        BrowserContextCookiesResult cookie = (await chat.Page.Context.CookiesAsync()).Single(cookie => cookie.Name == "careerbot-conversation");

        cookie.HttpOnly.ShouldBeTrue();
        cookie.SameSite.ShouldBe(SameSiteAttribute.Strict);
    }

    /// <summary>Has the page look for replies, and reads it when that has ended; the page's own script is told before, since it listened first.</summary>
    private static Task<bool> SaysAwayAfterLookingAsync(ChatPage chat, string end) => chat.Page.EvaluateAsync<bool>(
        """
        end => new Promise(resolve => {
          document.addEventListener(end, () => resolve(!document.getElementById('away').hidden), { once: true });
          document.body.dispatchEvent(new Event('handed'));
        })
        """,
        end);
}
