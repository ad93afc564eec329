using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerBot.Host.Browser.Tests;

/// <summary>The same chat where script is switched off or did not load.</summary>
public sealed class WithoutScriptTests(Site site)
{
    [Fact]
    public async Task A_conversation_works_by_plain_forms()
    {
        await using ChatPage chat = await site.OpenAsync(script: false);

        await chat.AskAsync("what does a backend engineer make in zurich?");
        await chat.AskAsync("and in germany?");

        await Expect(chat.Exchanges.First.Locator("figure")).ToContainTextAsync("CHF 70,000");
        await Expect(chat.LastAnswer.Locator("figure")).ToContainTextAsync("EUR 50,000");
    }

    [Fact]
    public async Task A_suggestion_and_an_example_are_buttons_of_a_form()
    {
        await using ChatPage chat = await site.OpenAsync(script: false);

        await chat.Page.Locator(".examples button").First.ClickAsync();
        await Expect(chat.Exchanges).ToHaveCountAsync(1);
        await chat.Suggestions.First.ClickAsync();

        await Expect(chat.Exchanges).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task The_browser_comes_back_to_the_new_answer_and_a_reload_asks_nothing()
    {
        await using ChatPage chat = await site.OpenAsync(script: false, height: 500);
        await chat.AskAsync("what do top companies look for in a backend engineer?");
        await chat.AskAsync("which skills does a data engineer need?");

        await Expect(chat.LastAnswer.Locator(".answer-headline")).ToBeInViewportAsync();
        await chat.Page.ReloadAsync();

        await Expect(chat.Exchanges).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_with_a_sentence_and_stays_in_the_field()
    {
        string text = new('x', 4_001);
        await using ChatPage chat = await site.OpenAsync(script: false);
        await chat.Input.FillAsync(text);

        await chat.Input.PressAsync("Enter");

        await Expect(chat.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("4,000 characters");
        await Expect(chat.Input).ToHaveValueAsync(text);
    }

    [Fact]
    public async Task A_new_conversation_begins_empty()
    {
        await using ChatPage chat = await site.OpenAsync(script: false);
        await chat.AskAsync("what does a backend engineer do?");

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "New conversation" }).ClickAsync();

        await Expect(chat.Exchanges).ToHaveCountAsync(0);
        await Expect(chat.Page.Locator(".examples")).ToBeVisibleAsync();
    }
}
