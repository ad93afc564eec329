namespace CareerBot.Messages.PayNews;

/// <summary>Somebody wants to hear when pay changes.</summary>
/// <param name="Subscriber">A channel's name, a colon, and what the channel finds the person by; only that channel reads it.</param>
/// <param name="Role">Of which role.</param>
/// <param name="Place">In which country; null for everywhere.</param>
/// <param name="Level">At which level; null for all.</param>
public sealed record Subscription(string Subscriber, RoleId Role, CountryCode? Place = null, LevelId? Level = null)
{
    /// <summary>Whether it asks for a band: one for all levels is also for each of them.</summary>
    public bool Covers(RoleId role, CountryCode place, LevelId? level) =>
        Role == role && (Place is null || Place == place) && (Level is null || level is null || Level == level);
}
