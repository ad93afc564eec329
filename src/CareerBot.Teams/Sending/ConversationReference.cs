namespace CareerBot.Teams.Sending;

/// <summary>What is needed to write into a conversation: the little that stays true, never a whole activity.</summary>
/// <param name="ServiceUrl">Where the connector is; validated before it was kept.</param>
/// <param name="ConversationId">The conversation, with <c>;messageid=…</c> for a thread.</param>
/// <param name="ConversationType"><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
/// <param name="TenantId">The tenant.</param>
/// <param name="BotId">The bot's id there: <c>28:…</c>.</param>
internal sealed record ConversationReference(string ServiceUrl, string ConversationId, string ConversationType, string? TenantId, string? BotId);
