using System.Collections.Immutable;

namespace CareerBot.Messages;

/// <summary>A piece of an answer. A closed set: every renderer handles every case, and a test walks them.</summary>
public abstract record AnswerPart
{
    private AnswerPart()
    {
    }

    /// <summary>A title above the parts that follow.</summary>
    public sealed record Heading(RichText Text) : AnswerPart;

    /// <summary>Running text.</summary>
    public sealed record Paragraph(RichText Text) : AnswerPart;

    /// <summary>A list without order.</summary>
    public sealed record Bullets(ImmutableArray<RichText> Items) : AnswerPart;

    /// <summary>Rows under column titles; each row has as many cells as there are columns. The first column names the row.</summary>
    public sealed record Table(ImmutableArray<RichText> Columns, ImmutableArray<ImmutableArray<RichText>> Rows) : AnswerPart;

    /// <summary>Pay ranges, drawn to scale where a channel can draw. Ranges of one currency share a scale.</summary>
    public sealed record Pay(ImmutableArray<PayRange> Ranges) : AnswerPart;

    /// <summary>Options to pick from; picking one sends its <see cref="Suggestion.Ask"/>.</summary>
    public sealed record Choices(ImmutableArray<Suggestion> Options) : AnswerPart;
}
