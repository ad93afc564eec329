using CareerBot.Fakes;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Wire;

namespace CareerBot.Slack.Tests.Rendering;

/// <summary>Holds what is rendered to Slack's limits, as it would be sent.</summary>
internal static class LimitsChecker
{
    public static IReadOnlyList<string> Of(SlackMessage message) => SlackLimits.OfMessage(message.Text, message.Json());

    public static IReadOnlyList<string> Of(View view) => SlackLimits.OfView(view.Json());

    /// <summary>A modal or a Home tab, as it is sent.</summary>
    public static IReadOnlyList<string> OfView(string view) => SlackLimits.OfView(view);

    /// <summary>The blocks of a message, as they are sent.</summary>
    public static IReadOnlyList<string> OfBlocks(string blocks) => SlackLimits.OfBlocks(blocks);
}
