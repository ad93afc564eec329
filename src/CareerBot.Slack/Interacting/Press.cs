using CareerBot.Slack.Sending;
using CareerBot.Slack.Wire;

namespace CareerBot.Slack.Interacting;

/// <summary>Somebody used an element of a message or a view.</summary>
/// <param name="Interaction">All of it.</param>
/// <param name="Action">The element.</param>
/// <param name="Installation">Where.</param>
/// <param name="User">Who: anybody who sees the element may be the one, so every handler decides anew what they may.</param>
internal sealed record Press(Interaction Interaction, InteractionAction Action, Installation Installation, string User)
{
    /// <summary>What the element brings; empty when nothing.</summary>
    public string Brought => Action.Brought ?? "";

    /// <summary>The channel of the message; null in a view.</summary>
    public string? Channel => Interaction.Channel?.Id ?? Interaction.Container?.ChannelId;

    /// <summary>The thread of the message, or null.</summary>
    public string? ThreadTs => Interaction.Container?.ThreadTs ?? Interaction.Message?.ThreadTs;

    /// <summary>Whether it is in a direct message.</summary>
    public bool IsDirect => Channel is { Length: > 0 } channel && channel[0] == 'D';

    /// <summary>What a press is known by, when Slack sends it twice.</summary>
    public string Key => $"{Installation.Key}/p/{User}/{Interaction.Container?.MessageTs ?? Interaction.View?.Id}/{Action.ActionId}/{Action.ActionTs}";
}
