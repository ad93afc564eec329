using System.Net;

namespace CareerBot.Host.Tests;

/// <summary><c>/dev/slack</c>: what Slack is sent, to look at while developing, and nowhere else.</summary>
public sealed class PreviewTests
{
    [Fact]
    public async Task The_preview_in_development_draws_what_slack_is_sent()
    {
        using var host = new TestHost(realKnowledge: true);
        using HttpClient client = host.CreateClient();

        string page = await client.GetStringAsync(new Uri("/dev/slack?ask=what+does+a+backend+engineer+earn+in+germany%3F", UriKind.Relative), TestContext.Current.CancellationToken);

        page.ShouldContain("Backend Engineer, Germany");
        page.ShouldContain("90,000");
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task The_preview_outside_development_is_not_there(string environment)
    {
        using var host = new TestHost(environment);
        using HttpClient client = host.CreateClient();

        using HttpResponseMessage answer = await client.GetAsync(new Uri("/dev/slack?ask=hello", UriKind.Relative), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
