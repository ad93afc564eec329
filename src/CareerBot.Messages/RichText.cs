using System.Collections.Immutable;

namespace CareerBot.Messages;

/// <summary>A line of text with styles, free of any channel's markup. Immutable and safe to share between answers.</summary>
public sealed class RichText
{
    /// <summary>No text.</summary>
    public static readonly RichText Empty = new(ImmutableArray<TextRun>.Empty);

    /// <summary>Makes a text of runs, in order.</summary>
    public RichText(ImmutableArray<TextRun> runs) => Runs = runs;

    private RichText(string text, ImmutableArray<FactSpan> facts)
        : this([new TextRun(text)]) => Facts = facts;

    /// <summary>The runs, in order.</summary>
    public ImmutableArray<TextRun> Runs { get; }

    /// <summary>
    /// The facts in it, in order, when it is a sentence of the bot's own around facts: such a one may be worded otherwise around the same facts. The
    /// default when it is not: then it is itself a fact, and stays as it is.
    /// </summary>
    public ImmutableArray<FactSpan> Facts { get; }

    /// <summary>A sentence of the bot's own around facts, in the plain style.</summary>
    public static RichText Sentence(string text, ImmutableArray<FactSpan> facts) => new(text, facts);

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => Runs.IsEmpty;

    /// <summary>A text in the plain style.</summary>
    public static RichText Plain(string text) => new([new TextRun(text)]);

    /// <summary>Plain text is the commonest kind: it converts by itself.</summary>
    public static implicit operator RichText(string text) => Plain(text);

    /// <summary>The same as <see cref="Plain"/>, for languages without implicit conversions.</summary>
    public static RichText FromString(string text) => Plain(text);

    /// <summary>The characters without styles.</summary>
    public override string ToString() => Runs.Length == 1 ? Runs[0].Text : string.Concat(Runs.Select(run => run.Text));
}
