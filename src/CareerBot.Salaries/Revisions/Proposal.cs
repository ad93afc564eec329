using System.Collections.Immutable;
using CareerBot.Salaries.Import;

namespace CareerBot.Salaries.Revisions;

/// <summary>A file without errors, with what its sender says beside it.</summary>
public sealed record Proposal
{
    /// <summary>The person.</summary>
    public required string Person { get; init; }

    /// <summary>What the file is called.</summary>
    public required string FileName { get; init; }

    /// <summary>The rows.</summary>
    public required ImmutableArray<ImportedRow> Rows { get; init; }

    /// <summary>What is odd about the file by itself; the second person sees it.</summary>
    public ImmutableArray<RowProblem> Warnings { get; init; } = [];

    /// <summary>What happens to bands that it does not name.</summary>
    public UpdateMode Mode { get; init; }

    /// <summary>Why; empty for no reason given.</summary>
    public string Comment { get; init; } = "";

    /// <summary>Tag of the book that the sender saw; null: whatever it is.</summary>
    public string? BaseTag { get; init; }

    /// <summary>The key that makes sending it twice give one revision; null for none.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>SHA-256 of what was sent, in hex, when there is a key.</summary>
    public string RequestHash { get; init; } = "";

    /// <summary>Rows and warnings together.</summary>
    public RevisionFile File => new(Rows, Warnings);
}

/// <summary>What became of a proposal.</summary>
/// <param name="Revision">The draft; null for a dry run.</param>
/// <param name="Diff">What it changes.</param>
/// <param name="IsReplay">Whether the key had come before, and this is the revision of then.</param>
public sealed record Proposed(Revision? Revision, RevisionDiff Diff, bool IsReplay);
