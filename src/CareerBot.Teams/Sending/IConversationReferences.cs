namespace CareerBot.Teams.Sending;

/// <summary>The conversations that the bot was met in, so that it can write there later of its own accord.</summary>
internal interface IConversationReferences
{
    /// <summary>Keeps where an activity came from; every activity brings the newest service address. Costs nothing when it is known.</summary>
    /// <param name="reference">The conversation.</param>
    /// <param name="userId">Of a personal chat: the person's id for this bot, <c>29:…</c>.</param>
    /// <param name="aadObjectId">Of a personal chat: the person's Entra object id.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>A task that never fails for a store that is away: the next activity tries again.</returns>
    Task KeepAsync(ConversationReference reference, string? userId, string? aadObjectId, CancellationToken cancellationToken);

    /// <summary>The same for one that has just begun: it is written whatever is known of it here, as another replica may have forgotten it.</summary>
    /// <inheritdoc cref="KeepAsync"/>
    Task KeepAnewAsync(ConversationReference reference, string? userId, string? aadObjectId, CancellationToken cancellationToken);

    /// <summary>The personal chat with somebody; null when none is known.</summary>
    Task<KnownConversation?> FindPersonalAsync(string aadObjectId, CancellationToken cancellationToken);

    /// <summary>The conversation of an id, a thread's included; null when it is not known.</summary>
    Task<KnownConversation?> FindAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>Forgets one that is gone (<see cref="ConnectorResult.Gone"/>, or the app was removed).</summary>
    Task ForgetAsync(string conversationId, CancellationToken cancellationToken);
}

/// <summary>A conversation that is kept.</summary>
/// <param name="Reference">Where it is.</param>
/// <param name="UserId">Of a personal chat: the person's id for this bot.</param>
/// <param name="AadObjectId">Of a personal chat: the person's Entra object id.</param>
internal sealed record KnownConversation(ConversationReference Reference, string? UserId, string? AadObjectId);
