using CareerBot.Messages.Texts;

namespace CareerBot.Teams.Rendering;

/// <summary>The words of cards, by language, as the knowledge base has them now.</summary>
internal sealed class TeamsWordings(IChannelTexts texts)
{
    /// <summary>The words around answers.</summary>
    public TeamsWords Of(string? locale) => new()
    {
        AskHr = texts.Say(locale, ChannelTexts.AskHr),
        Share = texts.Say(locale, ChannelTexts.Share),
        More = texts.Say(locale, ChannelTexts.More),
        Shortened = texts.Say(locale, ChannelTexts.Shortened),
        AiGenerated = texts.Say(locale, ChannelTexts.AiGenerated),
        OnlyYou = texts.Say(locale, ChannelTexts.TeamsOnlyYou),
        Withheld = texts.Say(locale, ChannelTexts.TeamsWithheld),
        ShowMine = texts.Say(locale, ChannelTexts.TeamsShowMine),
    };

    /// <summary>A text. Nothing is escaped: what sets it on a card does that.</summary>
    public string Say(string? locale, string key, params ReadOnlySpan<(string Slot, string Value)> values) => texts.Say(locale, key, values);
}
