namespace CareerBot.Storage.Questions;

/// <summary>A question without the person: nothing in it leads back to who asked.</summary>
public sealed record AskedQuestion
{
    /// <summary>What a thumb is given by; random, so that no order of asking can be read from it.</summary>
    public required string Id { get; init; }

    /// <summary>The day; not the moment.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The channel: <c>web</c>, <c>api</c>, <c>slack</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>BCP 47 language of the answer.</summary>
    public required string Language { get; init; }

    /// <summary>The intent's name (design contract 4.1).</summary>
    public required string Intent { get; init; }

    /// <summary>The finer kind, <c>person-pay</c>; empty for none.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The roles, places and skills asked about, between spaces; of a role that nobody knows, its words.</summary>
    public string Subject { get; init; } = "";

    /// <summary>What became of it.</summary>
    public required AskedOutcome Outcome { get; init; }

    /// <summary>The text, with what names somebody taken out; empty where it is not kept, or not any more.</summary>
    public string Text { get; init; } = "";
}
