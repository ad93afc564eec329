namespace CareerBot.Messages.Texts;

/// <summary>What channels say beside the engine's answers: labels of buttons, notes, refusals. The words stand in <c>knowledge/texts</c>.</summary>
public interface IChannelTexts
{
    /// <summary>A text in somebody's language.</summary>
    /// <param name="locale">BCP 47 language, or null for the default.</param>
    /// <param name="key">One of <see cref="ChannelTexts"/>.</param>
    /// <param name="values">What its placeholders stand for.</param>
    string Say(string? locale, string key, params ReadOnlySpan<(string Slot, string Value)> values);
}
