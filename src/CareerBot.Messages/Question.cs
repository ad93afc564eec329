using System.Collections.Immutable;

namespace CareerBot.Messages;

/// <summary>What a message asks, in full: the conversation's context is already resolved into it.</summary>
public sealed record Question
{
    /// <summary>What the <see cref="Kind"/> of a question with a curated answer begins with; the answer's id follows.</summary>
    public const string CuratedPrefix = "curated:";

    /// <summary>What is asked.</summary>
    public required Intent Intent { get; init; }

    /// <summary>BCP 47 language of the message, and of the answer: <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Roles asked about, in the order named; for a move the first is where from, the last where to.</summary>
    public ImmutableArray<RoleId> Roles { get; init; } = [];

    /// <summary>For <see cref="Intent.RoleList"/>: the families of roles that it is about, by their place in the knowledge base; empty for all.</summary>
    public ImmutableArray<int> Families { get; init; } = [];

    /// <summary>Places asked about, in the order named.</summary>
    public ImmutableArray<Place> Places { get; init; } = [];

    /// <summary>The level asked about, or null for all.</summary>
    public LevelId? Level { get; init; }

    /// <summary>Further levels when levels are compared; empty otherwise.</summary>
    public ImmutableArray<LevelId> ComparedLevels { get; init; } = [];

    /// <summary>Skills named, in the order named.</summary>
    public ImmutableArray<SkillId> Skills { get; init; } = [];

    /// <summary>ISO 4217 code that pay was asked in, or null for that of the place.</summary>
    public string? Currency { get; init; }

    /// <summary>For pay: the day that is asked about, past or scheduled; null for today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>For pay: whether the bands that the present ones replaced are asked for.</summary>
    public bool Before { get; init; }

    /// <summary>For <see cref="Intent.Clarify"/>: what is missing, from <see cref="Messages.Missing"/>.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>For <see cref="Intent.Clarify"/> with an ambiguous title: the roles that it can mean, best first.</summary>
    public ImmutableArray<RoleId> Choices { get; init; } = [];

    /// <summary>For <see cref="Intent.Clarify"/>: what will be answered once the missing thing is known.</summary>
    public Intent? Pending { get; init; }

    /// <summary>The words of a role that the knowledge base does not have, as typed; null when there is none.</summary>
    public string? UnknownRole { get; init; }

    /// <summary>Finer kind of a decline, small talk or narrowed answer, from the phrases (<c>person-pay</c>, <c>thanks</c>); empty for none.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The id of the curated answer that people wrote to it; null when the engine answers by itself.</summary>
    public string? CuratedAnswer => Kind.StartsWith(CuratedPrefix, StringComparison.Ordinal) ? Kind[CuratedPrefix.Length..] : null;

    /// <summary>How sure the reading is, 0 to 1. Below the engine's floor a question is declined or asked back instead.</summary>
    public float Confidence { get; init; } = 1;

    /// <summary>Whether the message names a person: its words are then kept nowhere.</summary>
    public bool NamesPerson { get; init; }

    /// <summary>Further questions of the same message, in their order.</summary>
    public ImmutableArray<Question> Also { get; init; } = [];
}
