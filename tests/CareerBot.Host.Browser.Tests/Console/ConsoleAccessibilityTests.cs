using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerBot.Host.Browser.Tests;

/// <summary>Findings of axe on every page (WCAG 2.2 A and AA), the width of a small phone, and what drawings say to whoever does not see them.</summary>
[Collection<SeededGroup>]
public sealed class ConsoleAccessibilityTests(Site site, SeededConsole console)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Every_page_is_clean_and_fits_the_width_in_both_schemes(int width)
    {
        await using HrPage page = await site.SignInAsync(console.Address, "bob", view: new BrowserView(Width: width));
        var wrong = new List<string>();
        foreach ((string name, string path) in console.Pages)
        {
            await page.GoAsync(path);
            await LookAsync(name);
        }

        await page.UploadAsync(HrFiles.Mistaken);
        await Expect(page.BadCells).ToHaveCountAsync(3);
        await LookAsync("report");

        wrong.ShouldBeEmpty();

        async Task LookAsync(string name)
        {
            await page.OpenAllAsync();
            wrong.AddRange((await page.InBothSchemesAsync(FindAsync)).Select(finding => $"{name}, {finding}"));
        }

        async Task<string[]> FindAsync()
        {
            string[] findings = await page.FindingsAsync();
            return await page.OverflowAsync() is > 0 and int overflow ? [.. findings, $"{overflow} pixels wider than the window"] : findings;
        }
    }

    [Fact]
    public async Task A_wide_table_scrolls_in_a_region_that_the_keyboard_reaches()
    {
        await using HrPage page = await site.SignInAsync(console.Address, "bob", view: BrowserView.Phone);
        await page.GoAsync("/hr/coverage");
        ILocator region = page.Page.GetByRole(AriaRole.Region, new() { Name = "Coverage map" });

        await region.FocusAsync();
        await page.Page.Keyboard.PressAsync("ArrowRight");

        await Expect(region).ToBeFocusedAsync();
        await page.Page.WaitForFunctionAsync("() => document.querySelector('.scroll').scrollLeft > 0");
    }

    [Fact]
    public async Task A_change_is_drawn_to_scale_and_said_in_words()
    {
        await using HrPage page = await site.SignInAsync(console.Address, "bob");
        await page.GoAsync($"/hr/revisions/{console.Waiting}");
        ILocator change = page.Page.Locator("li.change", new() { HasText = "Site Reliability Engineer" });

        await Expect(change.GetByRole(AriaRole.Img)).ToHaveAttributeAsync("aria-label", "Site Reliability Engineer, Germany, Senior: from EUR 76,000 – 101,000 to EUR 92,700 – 123,200");
        await Expect(change).ToContainTextAsync("+22 %");
        double before = (await change.Locator(".bar-before").BoundingBoxAsync())!.Width;
        double after = (await change.Locator(".bar-after").BoundingBoxAsync())!.Width;
        (after / before).ShouldBe((123_200d - 92_700) / (101_000 - 76_000), tolerance: 0.05);
    }

    [Fact]
    public async Task The_history_of_a_band_is_a_chart_that_is_read_out_too()
    {
        await using HrPage page = await site.SignInAsync(console.Address, "bob");

        await page.GoAsync("/hr/band?role=backend-engineer&place=DE");

        await Expect(page.Page.GetByRole(AriaRole.Img)).ToHaveAttributeAsync("aria-label", "History: from undated EUR 50,000 – 90,000+");
        await Expect(page.Page.Locator(".block")).ToHaveCountAsync(1);
        await Expect(page.Page.Locator(".plot-amounts")).ToContainTextAsync("50k");
    }

    [Fact]
    public async Task The_coverage_map_says_what_is_there_and_what_is_missing()
    {
        await using HrPage page = await site.SignInAsync(console.Address, "bob");

        await page.GoAsync("/hr/coverage");

        ILocator managers = page.Page.GetByRole(AriaRole.Row, new() { Name = "Engineering Manager" });
        await Expect(managers.Locator("td", new() { HasText = "All levels: there." })).ToHaveCountAsync(2);
        await Expect(managers.Locator("td", new() { HasText = "Senior: missing." }).First).ToBeVisibleAsync();
        await Expect(page.Page.GetByRole(AriaRole.Row, new() { Name = "Embedded Engineer" }).GetByText("none").First).ToBeVisibleAsync();
    }
}
