namespace CareerBot.Messages.PayNews;

/// <summary>Somebody wants to hear when pay changes.</summary>
/// <param name="Subscriber">A channel's name, a colon, and what the channel finds the person by; only that channel reads it.</param>
/// <param name="Role">Of which role.</param>
/// <param name="Place">In which country; null for everywhere.</param>
/// <param name="Level">At which level; null for all.</param>
public sealed record Subscription(string Subscriber, RoleId Role, CountryCode? Place = null, LevelId? Level = null);
