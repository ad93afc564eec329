namespace CareerBot.Messages;

/// <summary>A message as a channel hands it over: verified, stripped of the channel's own wrapping, and not able to reply by itself.</summary>
/// <param name="Conversation">Which thread of talk it belongs to.</param>
/// <param name="Text">What was typed. Still raw chat text: any case, markup, emoji.</param>
/// <param name="Locale">BCP 47 language that the channel believes the asker reads, or null when it does not know.</param>
/// <param name="Sees">The narrowest audience whose figures the asker may see. Channels say <see cref="Audience.Everyone"/> when unsure.</param>
/// <param name="ReceivedAt">When the channel took it in; context expires by it.</param>
public sealed record InboundMessage(
    ConversationKey Conversation,
    string Text,
    string? Locale,
    Audience Sees,
    DateTimeOffset ReceivedAt)
{
    /// <summary>A thread that this message begins: what was talked about is remembered there too. Null when it begins none.</summary>
    public ConversationKey? Branch { get; init; }

    /// <summary>Whether it was written among people and not to the bot: unless it is answered, it is kept nowhere, not even as counted.</summary>
    public bool IsOverheard { get; init; }

    /// <summary>Longest text that is read, in UTF-16 units. Channels refuse longer ones with a sentence.</summary>
    public const int MaxTextLength = 4_000;
}
