using System.Collections.Immutable;
using CareerBot.Messages;

namespace CareerBot.Knowledge.Model;

/// <summary>An answer that people wrote to a question of people: one file, <c>answers/&lt;id&gt;.md</c>.</summary>
public sealed record CuratedAnswer
{
    /// <summary>The file's name.</summary>
    public required string Id { get; init; }

    /// <summary>The questions that it answers, as people put them, in any language.</summary>
    public required ImmutableArray<Located> Questions { get; init; }

    /// <summary>The role that it holds for, or null for all.</summary>
    public RoleId? Role { get; init; }

    /// <summary>The country that it holds for, or null for all.</summary>
    public CountryCode? Location { get; init; }

    /// <summary>Who may see it.</summary>
    public required Audience Audience { get; init; }

    /// <summary>The group that keeps the file right.</summary>
    public required string Owner { get; init; }

    /// <summary>When the owner last read it through.</summary>
    public required DateOnly Reviewed { get; init; }

    /// <summary>Last day on which the review counts; from the next day on the answer says that it is stale.</summary>
    public required DateOnly ReviewDue { get; init; }

    /// <summary>Where its facts come from.</summary>
    public required ImmutableArray<SourceReference> Sources { get; init; }

    /// <summary>What is said: paragraphs and lists.</summary>
    public required ImmutableArray<AnswerPart> Parts { get; init; }

    /// <summary>Where the file begins.</summary>
    public required Position At { get; init; }

    /// <summary>Where it says of what role, what place and when it was reviewed.</summary>
    internal (Position Role, Position Location, Position Reviewed) Written { get; init; }
}
