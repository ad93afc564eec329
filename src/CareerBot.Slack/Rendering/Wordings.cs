using CareerBot.Messages.Texts;

namespace CareerBot.Slack.Rendering;

/// <summary>The words of messages, by language, as the knowledge base has them now.</summary>
public sealed class Wordings(IChannelTexts texts)
{
    /// <summary>The words around answers.</summary>
    public SlackWords Of(string? locale) => new()
    {
        ThumbUp = texts.Say(locale, ChannelTexts.ThumbUp),
        ThumbUpSpoken = texts.Say(locale, ChannelTexts.ThumbUpSpoken),
        ThumbDown = texts.Say(locale, ChannelTexts.ThumbDown),
        ThumbDownSpoken = texts.Say(locale, ChannelTexts.ThumbDownSpoken),
        AskHr = texts.Say(locale, ChannelTexts.AskHr),
        Share = texts.Say(locale, ChannelTexts.Share),
        More = texts.Say(locale, ChannelTexts.More),
        Shortened = texts.Say(locale, ChannelTexts.Shortened),
        AiGenerated = texts.Say(locale, ChannelTexts.AiGenerated),
    };

    /// <summary>A text. What fills its placeholders is escaped by whoever gives it.</summary>
    public string Say(string? locale, string key, params ReadOnlySpan<(string Slot, string Value)> values) => texts.Say(locale, key, values);

    /// <summary>A text as a message of its own. What fills its placeholders is escaped by whoever gives it.</summary>
    public SlackMessage Note(string? locale, string key, params ReadOnlySpan<(string Slot, string Value)> values)
    {
        string text = texts.Say(locale, key, values);
        return new SlackMessage(text, [new Wire.SectionBlock { Text = new Wire.MrkdwnText(text) }]);
    }
}
