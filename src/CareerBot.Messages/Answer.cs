using System.Collections.Immutable;

namespace CareerBot.Messages;

/// <summary>What is said, free of any channel's markup: renderers turn it into Block Kit, cards, Markdown, HTML or plain text.</summary>
public sealed record Answer
{
    /// <summary>BCP 47 language that it is written in.</summary>
    public required string Language { get; init; }

    /// <summary>The answer in one sentence; it can stand alone in a notification.</summary>
    public required RichText Headline { get; init; }

    /// <summary>The rest, in order of reading.</summary>
    public ImmutableArray<AnswerPart> Parts { get; init; } = [];

    /// <summary>Every pay range that the parts show, for programs.</summary>
    public ImmutableArray<PayRange> Ranges { get; init; } = [];

    /// <summary>What must be known beside the facts: gross, what is excluded, how old.</summary>
    public ImmutableArray<RichText> Caveats { get; init; } = [];

    /// <summary>Where the facts come from.</summary>
    public ImmutableArray<SourceNote> Sources { get; init; } = [];

    /// <summary>Questions that may come next.</summary>
    public ImmutableArray<Suggestion> Suggestions { get; init; } = [];

    /// <summary>Whether the question may be handed over to people, and why. Channels draw it; renderers leave it out.</summary>
    public HandOverOffer HandOver { get; init; }

    /// <summary>Whether a language model had a part in the words around the facts: that is said wherever it is shown.</summary>
    public bool IsRephrased { get; init; }

    /// <summary>The words around the parts, in <see cref="Language"/>.</summary>
    public required AnswerLabels Labels { get; init; }
}
