namespace CareerBot.Messages.Approvals;

/// <summary>A revision of the salary book, without any figure.</summary>
public sealed record RevisionSummary
{
    /// <summary>Its number.</summary>
    public required int Number { get; init; }

    /// <summary>Where it stands.</summary>
    public required ApprovalState State { get; init; }

    /// <summary>Who proposed it.</summary>
    public required string Proposer { get; init; }

    /// <summary>The file that it came from.</summary>
    public required string FileName { get; init; }

    /// <summary>What the proposer says to it; empty for nothing.</summary>
    public string Comment { get; init; } = "";

    /// <summary>Who brought it to its state; null while it waits.</summary>
    public string? By { get; init; }

    /// <summary>What they say to it; empty for nothing.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Bands that it adds.</summary>
    public required int Added { get; init; }

    /// <summary>Bands that it changes.</summary>
    public required int Changed { get; init; }

    /// <summary>Bands that it ends.</summary>
    public required int Removed { get; init; }
}
