using CareerBot.Teams.Askers;
using CareerBot.Teams.Sending;

namespace CareerBot.Teams.Answering;

/// <summary>Finds the personal chat with somebody, and opens it where there is none yet.</summary>
internal sealed class PersonalChats(IConversationReferences references, IConnector connector)
{
    /// <summary>The chat; null when the app is not installed for them.</summary>
    /// <param name="where">A conversation that both are in.</param>
    /// <param name="asker">The person.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task<ConversationReference?> FindAsync(ConversationReference where, TeamsAsker asker, CancellationToken cancellationToken)
    {
        if (Deliveries.IsPersonal(where))
        {
            return where;
        }

        if (asker.AadObjectId is { } person && await references.FindPersonalAsync(person, cancellationToken) is { } known)
        {
            return known.Reference;
        }

        if (await connector.OpenPersonalAsync(where, asker.UserId, cancellationToken) is not ConnectorResult.Done { Id: { Length: > 0 } id })
        {
            return null;
        }

        ConversationReference opened = where with { ConversationId = id, ConversationType = TeamsPlaces.Personal };
        await references.KeepAnewAsync(opened, asker.UserId, asker.AadObjectId, cancellationToken);
        return opened;
    }
}
