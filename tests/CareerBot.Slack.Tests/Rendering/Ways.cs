using CareerBot.Slack.Rendering;

namespace CareerBot.Slack.Tests.Rendering;

/// <summary>The ways that messages are rendered in.</summary>
internal static class Ways
{
    /// <summary>As little as can be, and with everything.</summary>
    public static IReadOnlyList<RenderOptions> All { get; } =
    [
        new RenderOptions { Words = Some.Words },
        Some.Options with
        {
            MayShare = true,
            Question = "What was asked?",
            WebAddress = new Uri("https://career.example/?ask=this&that"),
            Picture = new MessagePicture("F123", "Pay ranges, drawn to scale"),
        },
    ];
}
