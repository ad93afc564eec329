namespace CareerBot.Messages.HandOvers;

/// <summary>What an asker hands over with one press.</summary>
public sealed record HandOverDraft
{
    /// <summary>The reply that did not serve. Its question is handed over once, however often and wherever it is pressed.</summary>
    public required string ReplyId { get; init; }

    /// <summary>What kind it is.</summary>
    public required HandOverKind Kind { get; init; }

    /// <summary>The question as it was typed.</summary>
    public required string Asked { get; init; }

    /// <summary>How CareerBot understood it.</summary>
    public required Question Understood { get; init; }

    /// <summary>The person, only if they agreed to be named; null keeps them unknown to HR.</summary>
    public string? Person { get; init; }

    /// <summary>The country whose law a request for pay information falls under, as the asker says; null when they do not say.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>Where the reply goes: a channel's name, a colon, and what the channel finds the asker by (<c>web:5f…</c>). Only that channel reads it.</summary>
    public required string ReturnTo { get; init; }
}
