using System.Collections.Immutable;

namespace CareerBot.Teams.Wire;

/// <summary>A paragraph of runs, in which nothing is Markdown (https://adaptivecards.io/explorer/RichTextBlock.html).</summary>
internal sealed record CardRichText : CardElement
{
    /// <summary>The runs; at least one.</summary>
    public required ImmutableArray<CardTextRun> Inlines { get; init; }

    /// <summary>Where it stands.</summary>
    public CardAlignment? HorizontalAlignment { get; init; }
}
