using CareerBot.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerBot.Host.Browser.Tests;

/// <summary>The console for somebody who has no mouse: Tab, Enter, Space, and the focus always to be seen.</summary>
public sealed class ConsoleKeyboardTests(Site site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_people_change_pay_by_keyboard_alone()
    {
        await using RunningHost host = await RunningHost.StartAsync("Development", Token);
        await using HrPage alice = await SignInAsync(host.Address, "alice");
        await using HrPage bob = await SignInAsync(host.Address, "bob");

        // A bad file: the focus is on what is wrong. Then a good one.
        await ChooseAsync(alice, HrFiles.Mistaken);
        await Expect(alice.Page.Locator("#outcome")).ToBeFocusedAsync();
        await Expect(alice.Problem).ToContainTextAsync("3 errors");
        await alice.ShouldShowFocusAsync();
        await ChooseAsync(alice, HrFiles.Single(54_000, 94_000, "everyone"));
        await Expect(alice.State).ToHaveTextAsync("draft");
        await Expect(alice.Page.Locator("#outcome")).ToBeFocusedAsync();
        await alice.ShouldShowFocusAsync();
        await PressAsync(alice, "Submit for approval", "submitted");
        int id = alice.Revision;

        // The second person goes there by the list of things to do, ticks the wider audience, approves, publishes, undoes.
        await bob.GoAsync("/hr");
        await bob.TabToAsync($"a[href='/hr/revisions/{id}']");
        await bob.Page.Keyboard.PressAsync("Enter");
        await Expect(bob.State).ToHaveTextAsync("submitted");
        await bob.TabToAsync("input[name='widening']");
        await bob.Page.Keyboard.PressAsync("Space");
        await PressAsync(bob, "Approve these changes", "approved");
        await PressAsync(bob, "Publish", "published");
        await bob.TabToAsync("summary:has-text('Undo it')");
        await bob.Page.Keyboard.PressAsync("Enter");
        await bob.TabToAsync("#rollback-comment");
        await bob.Page.Keyboard.TypeAsync("Sent by mistake.");
        await PressAsync(bob, "Roll back", "rolled back");
    }

    [Fact]
    public async Task Choosing_a_role_of_the_book_goes_on_at_the_book()
    {
        await using HrPage page = await site.SignInAsync(site.Address, "alice");
        await page.TabToAsync("#role");
        await page.ArrowDownToAsync("#role", "Data Analyst");

        await page.TabToAsync(".filter button");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.WaitForURLAsync(url => url.Contains("role=data-analyst", StringComparison.Ordinal)); // Loaded: the browser goes to the book last.

        await Expect(page.Page.Locator("#book")).ToBeInViewportAsync();
        await Expect(page.Page.Locator("tbody th").First).ToHaveTextAsync("Data Analyst");
        await page.Page.Keyboard.PressAsync("Tab");
        await Expect(page.Page.Locator("#role")).ToBeFocusedAsync();
    }

    /// <summary>Walks through a page from its top: at every stop the focus is to be seen.</summary>
    [Theory]
    [InlineData("/hr")]
    [InlineData("/hr/revisions")]
    [InlineData("/hr/revisions/1")]
    [InlineData("/hr/coverage")]
    [InlineData("/hr/audit")]
    [InlineData("/hr/tokens")]
    public async Task Every_stop_of_a_page_shows_the_focus(string path)
    {
        const int Stops = 30;
        await using HrPage page = await site.SignInAsync(site.Address, "alice");
        await page.GoAsync(path);
        for (int i = 0; i < Stops; i++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            if (await page.Page.EvaluateAsync<bool>("() => document.activeElement === document.body"))
            {
                return; // Beyond the last stop.
            }

            await page.ShouldShowFocusAsync();
        }
    }

    private async Task<HrPage> SignInAsync(string address, string person)
    {
        HrPage page = await site.OpenConsoleAsync(address);
        await Expect(page.Page.GetByLabel("Name")).ToBeFocusedAsync();
        await page.Page.Keyboard.TypeAsync(person);
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Heading).ToHaveTextAsync("Salaries");
        return page;
    }

    private static async Task ChooseAsync(HrPage page, FilePayload file)
    {
        // Waited for before the way there, not only before the key: the browser must have been told to hand the chooser over, which takes a moment.
        Task<IFileChooser> chooser = page.Page.WaitForFileChooserAsync();
        await page.TabToAsync("#file");
        await page.Page.Keyboard.PressAsync("Space");
        await (await chooser).SetFilesAsync(file);
        await page.TabToAsync(".upload button[type='submit']");
        await page.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task PressAsync(HrPage page, string button, string state)
    {
        await page.TabToAsync($"button:has-text('{button}')");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.State).ToHaveTextAsync(state);
        await Expect(page.Page.Locator("#outcome")).ToBeFocusedAsync();
        await page.ShouldShowFocusAsync();
    }
}
