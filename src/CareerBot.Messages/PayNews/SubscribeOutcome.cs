namespace CareerBot.Messages.PayNews;

/// <summary>What came of subscribing.</summary>
public enum SubscribeOutcome
{
    /// <summary>Begun.</summary>
    Done,

    /// <summary>It was there before.</summary>
    Already,

    /// <summary>The person follows <see cref="ISubscriptions.MostOfOne"/> already.</summary>
    TooMany,
}
