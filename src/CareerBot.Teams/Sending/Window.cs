namespace CareerBot.Teams.Sending;

/// <summary>A limit: so many within any span of a length.</summary>
/// <param name="Most">How many.</param>
/// <param name="Length">The span.</param>
internal sealed record Window(int Most, TimeSpan Length);
