using System.Net;
using System.Text.RegularExpressions;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Inbound;

/// <summary>
/// What somebody typed, without Teams' wrapping: mentions of the bot are taken out by their entity, never by a name; those of others become names
/// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations).
/// </summary>
internal static partial class MentionedText
{
    private const string Mention = "mention";

    /// <summary>The words.</summary>
    public static string Read(Activity activity)
    {
        string text = activity.Text ?? "";
        foreach (ActivityEntity? entity in activity.Entities ?? [])
        {
            if (IsOfBot(entity, activity))
            {
                string written = entity!.Text is { Length: > 0 } said ? said : $"<at>{entity.Mentioned!.Name}</at>";
                text = text.Replace(written, " ", StringComparison.OrdinalIgnoreCase);
            }
        }

        text = Quoted().Replace(text, " ");
        text = Tag().Replace(text, "");

        // Teams escapes what is typed in every format but plain text.
        text = activity.TextFormat == "plain" ? text : WebUtility.HtmlDecode(text);
        return Spaces().Replace(text, " ").Trim();
    }

    /// <summary>Whether it mentions the bot.</summary>
    public static bool Mentions(Activity activity) => activity.Entities is { } entities && entities.Any(entity => IsOfBot(entity, activity));

    private static bool IsOfBot(ActivityEntity? entity, Activity activity) => entity?.Type == Mention && entity.Mentioned?.Id is { } id && id == activity.Recipient?.Id;

    /// <summary>Marks that stand for something else than words: whose message is quoted.</summary>
    [GeneratedRegex("<quoted\\b[^<>]*>", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    /// <summary>Marks around a mention of somebody else, and the few that Teams puts around typed text.</summary>
    [GeneratedRegex("</?(at|p|div|span|br)(\\s[^<>]*)?/?>", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
