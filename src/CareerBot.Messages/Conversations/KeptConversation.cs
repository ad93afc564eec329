namespace CareerBot.Messages.Conversations;

/// <summary>A conversation that a channel can write into later without having been written to.</summary>
/// <param name="Channel">The channel's name.</param>
/// <param name="Conversation">The conversation's id, unique within the channel.</param>
/// <param name="Kind">What kind it is, as the channel calls it.</param>
/// <param name="Address">Where the channel is reached for it.</param>
/// <param name="Tenant">The organisation that it is in; null where the channel does not say.</param>
/// <param name="Bot">What CareerBot is called there; null where that needs no saying.</param>
/// <param name="User">The id of the person whom it is with alone; null where several read.</param>
/// <param name="Person">What that person is found by, as the channel's users are; null where several read.</param>
public sealed record KeptConversation(
    string Channel, string Conversation, string Kind, string Address, string? Tenant = null, string? Bot = null, string? User = null, string? Person = null);
