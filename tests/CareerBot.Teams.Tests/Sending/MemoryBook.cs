using CareerBot.Messages.Conversations;

namespace CareerBot.Teams.Tests.Sending;

/// <summary>A book of conversations in memory that counts what is asked of it, and can be away.</summary>
internal sealed class MemoryBook : IConversationBook
{
    private readonly List<KeptConversation> _kept = [];

    public bool IsAway { get; set; }

    /// <summary>What happens between the next writing and its writer's hearing of it.</summary>
    public Func<Task>? OnceKept { get; set; }

    public int Writes { get; private set; }

    public int Reads { get; private set; }

    public async Task KeepAsync(KeptConversation conversation, CancellationToken cancellationToken)
    {
        ThrowWhenAway();
        Writes++;
        _kept.RemoveAll(kept => kept.Conversation == conversation.Conversation);
        _kept.Add(conversation);
        if (OnceKept is { } next)
        {
            OnceKept = null;
            await next();
        }
    }

    public Task<KeptConversation?> FindAsync(string channel, string conversation, CancellationToken cancellationToken) =>
        FindAsync(kept => kept.Channel == channel && kept.Conversation == conversation);

    public Task<KeptConversation?> FindPersonalAsync(string channel, string person, CancellationToken cancellationToken) =>
        FindAsync(kept => kept.Channel == channel && kept.Person == person);

    public Task ForgetAsync(string channel, string conversation, CancellationToken cancellationToken)
    {
        ThrowWhenAway();
        _kept.RemoveAll(kept => kept.Channel == channel && kept.Conversation == conversation);
        return Task.CompletedTask;
    }

    private Task<KeptConversation?> FindAsync(Predicate<KeptConversation> which)
    {
        ThrowWhenAway();
        Reads++;
        return Task.FromResult(_kept.FindLast(which));
    }

    private void ThrowWhenAway()
    {
        if (IsAway)
        {
            throw new InvalidOperationException("The book is away.");
        }
    }
}
