using CareerBot.Host.Knowledge;
using CareerBot.Knowledge.Model;
using CareerBot.Messages.Texts;

namespace CareerBot.Host.Channels;

/// <summary>The texts of channels from the knowledge base in force.</summary>
internal sealed class CurrentTexts(CurrentSnapshot current) : IChannelTexts
{
    public string Say(string? locale, string key, params ReadOnlySpan<(string Slot, string Value)> values)
    {
        KnowledgeBase knowledge = current.Value.Engine.Knowledge;
        return knowledge.Texts[Languages.Of(knowledge, locale)][key].Fill(values);
    }
}
