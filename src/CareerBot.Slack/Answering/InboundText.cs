using System.Net;
using System.Text.RegularExpressions;

namespace CareerBot.Slack.Answering;

/// <summary>What somebody typed, without Slack's wrapping (https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages).</summary>
internal static partial class InboundText
{
    /// <summary>The words: mentions of the bot are taken out, those of others and of channels become names, links their labels.</summary>
    public static string Read(string text, string botUserId) => WebUtility.HtmlDecode(
        Token().Replace(text, token =>
        {
            string target = token.Groups["target"].Value;
            string label = token.Groups["label"].Value;
            return target == "@" + botUserId ? " "
                : label.Length > 0 ? label
                : target[0] is '@' or '#' or '!' ? " "
                : target;
        })).Trim();

    /// <summary>Whether it mentions the bot.</summary>
    public static bool Mentions(string text, string botUserId) =>
        text.Contains($"<@{botUserId}>", StringComparison.Ordinal) || text.Contains($"<@{botUserId}|", StringComparison.Ordinal);

    [GeneratedRegex("<(?<target>[^<>|]+)(\\|(?<label>[^<>]*))?>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
