namespace CareerBot.Storage.Tables;

/// <summary>Table <c>subscriptions</c>: who is told of changes of what.</summary>
internal sealed class SubscriptionRow
{
    /// <summary>A channel's name, a colon, and what the channel finds the person by.</summary>
    public string Subscriber { get; set; } = "";

    public string Role { get; set; } = "";

    /// <summary>The country; empty for every place.</summary>
    public string Location { get; set; } = "";

    /// <summary>The level; empty for every level.</summary>
    public string Level { get; set; } = "";

    public DateTimeOffset Since { get; set; }
}
