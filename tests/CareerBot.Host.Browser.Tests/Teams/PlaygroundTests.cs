using CareerBot.TestKit;
using static Microsoft.Playwright.Assertions;

namespace CareerBot.Host.Browser.Tests;

/// <summary>
/// Microsoft's Agents Playground drives CareerBot as Teams does: a client that nobody here wrote. The range in Germany is one that employees alone may see.
/// </summary>
public sealed class PlaygroundTests(Site site, Playground playground) : IClassFixture<Playground>
{
    private const string Question = "What does a backend engineer earn in Germany?";

    private const string Figures = "50,000 – 90,000+";

    private const string Greeting = "Hello! Ask me about a role";

    [Fact]
    public async Task A_question_in_the_personal_chat_is_answered_by_a_card_with_the_figures()
    {
        await using PlaygroundPage page = await site.OpenPlaygroundAsync(playground.Address);
        await page.SayAsync(Question);
        await Expect(page.Card($"Backend Engineer, Germany: EUR {Figures} gross a year")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_next_question_of_a_card_is_asked_by_its_button()
    {
        await using PlaygroundPage page = await site.OpenPlaygroundAsync(playground.Address);
        await page.SayAsync(Question);
        await Expect(page.Card(Figures)).ToHaveCountAsync(1);
        await page.PressAsync("Are the figures gross or net?");
        await Expect(page.Card("Gross, before tax and social contributions")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_mention_in_a_channel_is_answered_there_without_pay_which_its_button_shows()
    {
        await using PlaygroundPage page = await site.OpenPlaygroundAsync(playground.Address);
        await page.OpenAsync(PlaygroundPage.General);
        await page.PostAsync(Question);
        await Expect(page.Card("Pay is shown to the one who asks alone.")).ToHaveCountAsync(1);
        await Expect(page.Page.GetByText(Figures)).ToHaveCountAsync(0);
        await page.PressAsync("Show it to me");
        await Expect(page.Card("Only you see this.").Filter(new() { HasText = Figures })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_mention_in_a_group_chat_is_answered_there()
    {
        await using PlaygroundPage page = await site.OpenPlaygroundAsync(playground.Address);
        await page.OpenAsync(PlaygroundPage.Group);
        await page.MentionAsync("Which skills do backend engineers need?");
        await Expect(page.Card("Backend Engineer: the skills it needs")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_role_found_from_the_compose_box_is_inserted_as_a_card_and_nothing_is_asked()
    {
        await using PlaygroundPage page = await site.OpenPlaygroundAsync(playground.Address);
        await page.SearchAsync("data anal");
        await page.InsertAsync("Data Analyst");
        await Expect(page.Card("Data Analyst: what the role is")).ToHaveCountAsync(1);
        await page.SayAsync(Question);
        await Expect(page.Card(Figures)).ToHaveCountAsync(1);
        await Expect(page.Card("What I understand here")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Pay_inserted_from_the_compose_box_is_what_everybody_may_see()
    {
        await using PlaygroundPage page = await site.OpenPlaygroundAsync(playground.Address);
        await page.OpenAsync(PlaygroundPage.Group);
        await page.SearchAsync("backend engineer germany", "pay");
        await page.InsertAsync("Backend Engineer");
        await Expect(page.Card("There is no published range yet for Backend Engineer in Germany.")).ToHaveCountAsync(1);
        await Expect(page.Page.GetByText(Figures)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_greeting_comes_once_however_often_the_app_is_added()
    {
        await using PlaygroundPage page = await site.OpenPlaygroundAsync(playground.Address);
        await page.OpenAsync(PlaygroundPage.Announcements);
        await page.TriggerAsync("Install application");
        await page.TriggerAsync("Add application");
        await Expect(page.Card(Greeting)).ToHaveCountAsync(1);

        // What is asked after them is answered after them.
        await page.PostAsync("Which skills do backend engineers need?");
        await Expect(page.Card("Backend Engineer: the skills it needs")).ToHaveCountAsync(1);
        await Expect(page.Card(Greeting)).ToHaveCountAsync(1);
    }

    /// <summary>
    /// The pictures in docs/images: a question in the personal chat, and the same in a channel. Here, since a class of their own would start a playground
    /// at every run. Not run with the tests: <c>dotnet CareerBot.Host.Browser.Tests.dll -explicit only -class "*PlaygroundTests"</c>.
    /// </summary>
    [Fact(Explicit = true)]
    public async Task The_pictures_of_the_documentation()
    {
        string folder = Path.Combine(RunningHost.Root(), "docs", "images");
        await using PlaygroundPage page = await site.OpenPlaygroundAsync(playground.Address);
        await page.HideLogAsync();
        await Expect(page.Card("Hello!")).ToHaveCountAsync(1);
        await page.SayAsync(Question);
        await Expect(page.Card("Are the figures gross or net?")).ToHaveCountAsync(1);
        await page.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "teams-playground-personal.png") });

        await page.OpenAsync(PlaygroundPage.General);
        await page.PostAsync(Question);
        await Expect(page.Card("Pay is shown to the one who asks alone.")).ToHaveCountAsync(1);
        await page.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "teams-playground-channel.png") });
    }
}
