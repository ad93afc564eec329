using Microsoft.Playwright;

namespace CareerBot.Host.Browser.Tests;

/// <summary>Findings of axe, and the width of a small phone.</summary>
public sealed class AccessibilityTests(Site site)
{
    private const int Phone = 360;

    private static readonly string[] Telling =
    [
        "what does a backend engineer earn?",
        "compare backend engineer pay in germany and switzerland",
        "difference between backend engineer and frontend engineer",
        "what does a developer earn",
        "which skills does a backend engineer need?",
    ];

    [Theory]
    [InlineData("/")]
    [InlineData("/roles")]
    [InlineData("/roles/backend-engineer")]
    public async Task A_page_has_no_serious_finding(string path)
    {
        await using ChatPage page = await site.OpenAsync(path);

        (await page.InBothSchemesAsync(page.SeriousFindingsAsync)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Answers_of_every_kind_have_no_serious_finding()
    {
        await using ChatPage chat = await site.OpenAsync();
        foreach (string ask in Telling)
        {
            await chat.AskAsync(ask);
        }

        (await chat.InBothSchemesAsync(chat.SeriousFindingsAsync)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_text_has_no_serious_finding()
    {
        await using ChatPage chat = await site.OpenAsync(script: true);
        await chat.Input.FillAsync(new string('x', 4_001));
        await chat.Input.PressAsync("Enter");
        await chat.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "4,000" }).WaitForAsync();

        (await chat.SeriousFindingsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task On_a_small_phone_answers_of_every_kind_fit_the_width()
    {
        await using ChatPage chat = await site.OpenAsync(width: Phone, height: 740);
        (await chat.OverflowAsync()).ShouldBe(0);
        foreach (string ask in Telling)
        {
            await chat.AskAsync(ask);
            (await chat.OverflowAsync()).ShouldBe(0, ask);
        }

        await chat.AskAsync(new string('W', 300));
        (await chat.OverflowAsync()).ShouldBe(0, "a word without a break");
    }

    [Theory]
    [InlineData("/roles")]
    [InlineData("/roles/backend-engineer")]
    [InlineData("/roles/machine-learning-engineer")]
    public async Task On_a_small_phone_a_page_fits_the_width(string path)
    {
        await using ChatPage page = await site.OpenAsync(path, width: Phone, height: 740);

        (await page.OverflowAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_wrong_with_a_page_is_found()
    {
        await using ChatPage page = await site.OpenAsync();
        await page.Page.EvaluateAsync("() => document.querySelector('main').append(new Image())");

        (await page.SeriousFindingsAsync()).ShouldBe(["image-alt: <img>"]);
    }

    [Fact]
    public async Task What_is_wrong_in_the_dark_alone_is_found()
    {
        await using ChatPage page = await site.OpenAsync("/roles");
        await page.Page.EvaluateAsync(
            """
            () => {
              const text = document.createElement('p');
              text.textContent = 'Dim';
              text.style.color = 'light-dark(black, #222)';
              text.style.backgroundColor = 'light-dark(white, black)';
              document.querySelector('main').append(text);
            }
            """);

        (await page.InBothSchemesAsync(page.SeriousFindingsAsync)).ShouldHaveSingleItem().ShouldStartWith("Dark: color-contrast: ");
    }
}
