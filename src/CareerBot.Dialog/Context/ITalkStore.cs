using CareerBot.Messages;

namespace CareerBot.Dialog.Context;

/// <summary>Where talks are kept between turns.</summary>
public interface ITalkStore
{
    /// <summary>The talk of a conversation; <see cref="Talk.New"/> when there is none.</summary>
    ValueTask<Talk> LoadAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Keeps the talk of a conversation.</summary>
    ValueTask SaveAsync(ConversationKey conversation, Talk talk, CancellationToken cancellationToken);
}
