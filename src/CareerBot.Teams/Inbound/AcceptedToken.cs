namespace CareerBot.Teams.Inbound;

/// <summary>A token that was accepted.</summary>
/// <param name="KeyId">The <c>kid</c> that it named.</param>
/// <param name="Key">The key that its signature was checked with: another one of that id, or none any more, and it is checked anew.</param>
/// <param name="From">Its <c>nbf</c>, if it has one.</param>
/// <param name="Until">Its <c>exp</c>.</param>
/// <param name="Token">What it vouches for.</param>
internal sealed record AcceptedToken(string KeyId, SigningKey Key, DateTime? From, DateTime Until, BotToken Token);
