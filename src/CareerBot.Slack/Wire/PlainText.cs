using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>Text without markup. It is sent as it is, unescaped.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Emoji">Whether <c>:wave:</c> becomes a picture; Slack's own default is that it does.</param>
public sealed record PlainText(string Text, bool Emoji = false) : TextObject(Text), IContextElement
{
    /// <summary>The discriminator.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "plain_text";

    /// <summary>Words for a label, cut by nobody: whoever makes them keeps to the place's limit.</summary>
    public static implicit operator PlainText(string text) => new(text);

    /// <summary>The same as the conversion, for languages without implicit ones.</summary>
    public static PlainText FromString(string text) => new(text);
}
