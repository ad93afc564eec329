using System.Text.RegularExpressions;

namespace CareerBot.Host.Preview;

/// <summary>Slack's mrkdwn as HTML, near enough to look at (https://docs.slack.dev/messaging/formatting-message-text). Its own escapes are HTML's.</summary>
internal static partial class MrkdwnHtml
{
    /// <summary>Converts; everything that is no mark stays text.</summary>
    public static string Of(string mrkdwn)
    {
        string safe = mrkdwn.Replace("\"", "&quot;", StringComparison.Ordinal);
        safe = Token().Replace(safe, token => token.Groups["label"].Success ? token.Groups["label"].Value : token.Groups["target"].Value.TrimStart('@', '#', '!'));
        safe = safe.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("&amp;lt;", "&lt;", StringComparison.Ordinal);
        safe = Block().Replace(safe, "<pre>${text}</pre>");
        safe = Code().Replace(safe, "<code>${text}</code>");
        safe = Bold().Replace(safe, "<b>${text}</b>");
        safe = Italic().Replace(safe, "<i>${text}</i>");
        safe = Quote().Replace(safe, "<span class=\"quote\">${text}</span>");
        return safe.Replace("\n", "<br>", StringComparison.Ordinal);
    }

    [GeneratedRegex("<(?<target>[^<>|]+)(\\|(?<label>[^<>]*))?>", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex("```(?<text>[^`]*)```", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Block();

    [GeneratedRegex("`(?<text>[^`\n]+)`", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex(@"\B\*(?<text>[^*\n]+)\*\B", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Bold();

    [GeneratedRegex(@"\b_(?<text>[^_\n]+)_\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Italic();

    [GeneratedRegex("^&gt; ?(?<text>.*)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Quote();
}
