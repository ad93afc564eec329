using CareerBot.TestKit;

namespace CareerBot.Slack.Tests.Rendering;

/// <summary>Holds what is rendered to Slack's own types.</summary>
internal static class TypesCheck
{
    public const string Blocks = SlackTypes.Blocks;

    public const string Modal = SlackTypes.Modal;

    public const string Home = SlackTypes.Home;

    public const string Options = SlackTypes.Options;

    /// <summary>Fails with the compiler's words when any of them is not of its kind's type.</summary>
    public static async Task ShouldTypeCheckAsync(IEnumerable<(string Name, string Kind, string Json)> sent) => (await ErrorsAsync(sent, TestContext.Current.CancellationToken)).ShouldBe("");

    /// <summary>What the compiler says; empty when all is well.</summary>
    public static Task<string> ErrorsAsync(IEnumerable<(string Name, string Kind, string Json)> sent, CancellationToken cancellationToken) => SlackTypes.ErrorsAsync(sent, cancellationToken);
}
