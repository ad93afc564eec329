using CareerBot.Messages.Texts;
using CareerBot.TestKit;

namespace CareerBot.Teams.Tests;

/// <summary>The texts of the real knowledge folder.</summary>
internal sealed class RealTexts : IChannelTexts
{
    public string Say(string? locale, string key, params ReadOnlySpan<(string Slot, string Value)> values) => RealEngine.Snapshot.Engine.Knowledge.Texts["en"][key].Fill(values);
}
