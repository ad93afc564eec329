using CareerBot.TestKit;
using Microsoft.Playwright;

namespace CareerBot.Host.Browser.Tests;

/// <summary>
/// Pictures of the console. Not run with the other tests: <c>dotnet CareerBot.Host.Browser.Tests.dll -explicit only -class "*ConsolePictures*"</c>.
/// <c>CAREERBOT_PICTURES</c> names the folder for those of every page; <c>-method "*Those_of_the_documentation"</c> makes those of docs/images.
/// </summary>
[Collection<SeededGroup>]
public sealed class ConsolePictures(Site site, SeededConsole console)
{
    [Theory(Explicit = true)]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task Every_page(ColorScheme scheme, int width)
    {
        string folder = Environment.GetEnvironmentVariable("CAREERBOT_PICTURES") ?? throw new InvalidOperationException("Set CAREERBOT_PICTURES to the folder for the pictures.");
        await using HrPage page = await site.SignInAsync(console.Address, "bob", view: new BrowserView(Scheme: scheme, Width: width));
        foreach ((string name, string path) in console.Pages)
        {
            await page.GoAsync(path);
            await TakeAsync(page, Path.Combine(folder, $"{name}-{scheme}-{width}.png"));
        }

        await page.UploadAsync(HrFiles.Mistaken);
        await Assertions.Expect(page.Problem.First).ToBeVisibleAsync();
        await TakeAsync(page, Path.Combine(folder, $"report-{scheme}-{width}.png"));
    }

    /// <summary>The pictures of <c>docs/images</c>, made again.</summary>
    [Fact(Explicit = true)]
    public async Task Those_of_the_documentation()
    {
        const int Height = 1_000;
        string folder = Path.Combine(RunningHost.Root(), "docs", "images");
        await using HrPage page = await site.SignInAsync(console.Address, "bob", view: new BrowserView(Height: Height));
        await page.GoAsync($"/hr/revisions/{console.Waiting}");
        await page.Page.EvaluateAsync("() => document.querySelector('.counts').scrollIntoView({ block: 'start', behavior: 'instant' })");
        await page.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "hr-diff.png") });
        await page.GoAsync("/hr/coverage");
        await page.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "hr-coverage.png") });
    }

    /// <summary>A picture of the page from its top, as far as a picture can still be looked at.</summary>
    private static async Task TakeAsync(HrPage page, string path)
    {
        const int Most = 1_900;
        int height = await page.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        await page.Page.ScreenshotAsync(new() { Path = path, FullPage = true, Clip = new() { X = 0, Y = 0, Width = page.Page.ViewportSize!.Width, Height = Math.Min(height, Most) } });
    }
}
