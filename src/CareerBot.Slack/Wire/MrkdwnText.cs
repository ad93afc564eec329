using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>Text in Slack's own markup, escaped by whoever made it.</summary>
/// <param name="Text">The markup.</param>
/// <param name="Verbatim">True keeps Slack from making links of what looks like one: <c>ASP.NET</c> stays a name. Marked links work all the same.</param>
public sealed record MrkdwnText(string Text, bool Verbatim = true) : TextObject(Text), IContextElement
{
    /// <summary>The discriminator.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "mrkdwn";
}
