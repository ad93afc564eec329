namespace CareerBot.Messages.HandOvers;

/// <summary>A question that waits for HR, or that HR has answered.</summary>
public sealed record HandOver
{
    /// <summary>What it is spoken of by; nothing can be guessed from it.</summary>
    public required string Id { get; init; }

    /// <summary>When it was handed over.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What kind it is.</summary>
    public required HandOverKind Kind { get; init; }

    /// <summary>The question as it was typed.</summary>
    public required string Asked { get; init; }

    /// <summary>How it was understood: an intent and the slots, <c>salary.range backend-engineer AT</c>.</summary>
    public required string Understood { get; init; }

    /// <summary>The person, if they agreed to be named; else null.</summary>
    public string? Person { get; init; }

    /// <summary>Where the reply goes; see <see cref="HandOverDraft.ReturnTo"/>.</summary>
    public required string ReturnTo { get; init; }

    /// <summary>BCP 47 language that the asker was answered in.</summary>
    public required string Language { get; init; }

    /// <summary>The last day for the reply, where a law sets one.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The rule that sets <see cref="DueOn"/>, with its source; empty when none does.</summary>
    public string DueRule { get; init; } = "";

    /// <summary>Where it stands.</summary>
    public required HandOverState State { get; init; }

    /// <summary>What HR replied; empty while it is open.</summary>
    public string Reply { get; init; } = "";

    /// <summary>Who replied; the asker is not told.</summary>
    public string? RepliedBy { get; init; }

    /// <summary>When HR replied.</summary>
    public DateTimeOffset? RepliedAt { get; init; }

    /// <summary>When the reply reached the asker's channel.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>The curated answer that it was kept as; null when it was not.</summary>
    public string? KeptAs { get; init; }

    /// <summary>The name of the channel that it came from: what stands before the colon of <see cref="ReturnTo"/>.</summary>
    public string Channel => ReturnTo[..ReturnTo.IndexOf(':', StringComparison.Ordinal)];
}
