using CareerBot.Messages.Conversations;
using CareerBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace CareerBot.Storage.Channels;

/// <summary>Keeps the conversations that channels can write into.</summary>
/// <remarks>All of it throws <see cref="CareerBot.Salaries.Revisions.StoreUnavailableException"/> while the database is away.</remarks>
public sealed class ConversationStore(CareerBotDatabase database, TimeProvider time) : IConversationBook
{
    /// <inheritdoc/>
    public async Task KeepAsync(KeptConversation conversation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);

        // Looking takes no lock; after a restart every conversation comes by here once, and nearly none has changed.
        if (await FindAsync(conversation.Channel, conversation.Conversation, cancellationToken) == conversation)
        {
            return;
        }

        await database.WriteAsync(
            async context =>
            {
                ConversationRow? row = await context.Conversations.SingleOrDefaultAsync(
                    row => row.Channel == conversation.Channel && row.Conversation == conversation.Conversation, cancellationToken);
                if (row is null)
                {
                    row = new ConversationRow { Channel = conversation.Channel, Conversation = conversation.Conversation };
                    context.Conversations.Add(row);
                }

                (row.Kind, row.Address, row.Tenant, row.Bot) = (conversation.Kind, conversation.Address, conversation.Tenant, conversation.Bot);
                (row.User, row.Person, row.UpdatedAt) = (conversation.User, conversation.Person, time.GetUtcNow());
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<KeptConversation?> FindAsync(string channel, string conversation, CancellationToken cancellationToken) =>
        FirstAsync(rows => rows.Where(row => row.Channel == channel && row.Conversation == conversation), cancellationToken);

    /// <inheritdoc/>
    public Task<KeptConversation?> FindPersonalAsync(string channel, string person, CancellationToken cancellationToken) =>
        FirstAsync(rows => rows.Where(row => row.Channel == channel && row.Person == person).OrderByDescending(row => row.UpdatedAt), cancellationToken);

    /// <inheritdoc/>
    public Task ForgetAsync(string channel, string conversation, CancellationToken cancellationToken) => database.WriteAsync(
        context => context.Conversations.Where(row => row.Channel == channel && row.Conversation == conversation).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    private Task<KeptConversation?> FirstAsync(Func<IQueryable<ConversationRow>, IQueryable<ConversationRow>> which, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async context => await which(context.Conversations).FirstOrDefaultAsync(cancellationToken) is { } row
                ? new KeptConversation(row.Channel, row.Conversation, row.Kind, row.Address, row.Tenant, row.Bot, row.User, row.Person)
                : null,
            cancellationToken);
}
