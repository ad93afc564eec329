namespace CareerBot.Messages.Conversations;

/// <summary>Remembers the conversations that channels can write into.</summary>
public interface IConversationBook
{
    /// <summary>Keeps one, in the place of what was kept of the same channel and conversation. Nothing is written when that was the same.</summary>
    Task KeepAsync(KeptConversation conversation, CancellationToken cancellationToken);

    /// <summary>The conversation of an id; null when it is not known.</summary>
    Task<KeptConversation?> FindAsync(string channel, string conversation, CancellationToken cancellationToken);

    /// <summary>The conversation with one person alone that was kept last; null when there is none.</summary>
    Task<KeptConversation?> FindPersonalAsync(string channel, string person, CancellationToken cancellationToken);

    /// <summary>Forgets one.</summary>
    Task ForgetAsync(string channel, string conversation, CancellationToken cancellationToken);
}
