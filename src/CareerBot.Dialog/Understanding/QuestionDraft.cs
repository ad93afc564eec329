using System.Collections.Immutable;
using CareerBot.Messages;

namespace CareerBot.Dialog.Understanding;

/// <summary>What one ask of a message says by itself, before the conversation fills the gaps.</summary>
internal sealed record QuestionDraft
{
    public required UtteranceClass Class { get; init; }

    /// <summary>0 to 1.</summary>
    public required float Confidence { get; init; }

    /// <summary>The likeliest intent with an answer, used when the class itself is none.</summary>
    public required Intent BestInScope { get; init; }

    /// <summary>How probable <see cref="BestInScope"/> is, from 0 to 1.</summary>
    public float BestInScopeProbability { get; init; }

    /// <summary>Roles that are neither denied nor the asker's own, in the order named.</summary>
    public ImmutableArray<RoleId> Roles { get; init; } = [];

    /// <summary>The asker's own roles.</summary>
    public ImmutableArray<RoleId> OwnRoles { get; init; } = [];

    /// <summary>Roles that a move begins at, if the ask is about a move; else they are asked about like others.</summary>
    public ImmutableArray<RoleId> FromRoles { get; init; } = [];

    /// <summary>Roles that were denied.</summary>
    public ImmutableArray<RoleId> NotRoles { get; init; } = [];

    /// <summary>The roles that an ambiguous title can mean; empty when there was none.</summary>
    public ImmutableArray<RoleId> Choices { get; init; } = [];

    /// <summary>The words of a job outside the knowledge base.</summary>
    public string? UnknownRole { get; init; }

    public ImmutableArray<Place> Places { get; init; } = [];

    public ImmutableArray<LevelId> Levels { get; init; } = [];

    public ImmutableArray<SkillId> Skills { get; init; } = [];

    public string? Currency { get; init; }

    /// <summary>The day that is asked about; null for today.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Whether it says of which day it speaks, be it "now" or "before": then no day is taken from the conversation.</summary>
    public bool NamesDay { get; init; }

    /// <summary>Whether it asks for what the present figures replaced.</summary>
    public bool AsksBefore { get; init; }

    /// <summary>Whether a person is named.</summary>
    public bool HasPerson { get; init; }

    /// <summary>Whether it holds a word that only people are called by.</summary>
    public bool HasNameWord { get; init; }

    /// <summary>Whether it holds a word that nobody knows: it may be a person's name.</summary>
    public bool HasStrangeWord { get; init; }

    /// <summary>For a list of roles: the families that it is about, by their place in the knowledge base; empty for all.</summary>
    public ImmutableArray<int> Families { get; init; } = [];

    /// <summary>How many of its words belong to no name.</summary>
    public int LooseWords { get; init; }

    /// <summary>Whether it speaks of pay.</summary>
    public bool HasPay { get; init; }

    /// <summary>Whether anything in it belongs to careers, roles, skills or pay.</summary>
    public bool HasDomain { get; init; }

    /// <summary>Whether it points back: "that", "the two".</summary>
    public bool PointsBack { get; init; }

    /// <summary>Whether it replaces what was said before: "no, I meant".</summary>
    public bool Corrects { get; init; }

    /// <summary>Whether it sets things side by side.</summary>
    public bool Compares { get; init; }

    /// <summary>Whether it puts what it names beside what was talked about.</summary>
    public bool SideBySide { get; init; }

    /// <summary>Whether a move begins at what was talked about: "from there to".</summary>
    public bool MovesOn { get; init; }

    /// <summary>Whether it says yes.</summary>
    public bool SaysYes { get; init; }

    /// <summary>What it picks of an offer: from 0, or one of <see cref="Pick"/>'s constants.</summary>
    public int Picks { get; init; } = Pick.Nothing;

    /// <summary>Whether <see cref="Picks"/> points at one of a list in so many words: "the second one".</summary>
    public bool PicksOfList { get; init; }

    /// <summary>Whether it names any role, place, level, skill or currency.</summary>
    public bool HasSlots => !Roles.IsEmpty || !OwnRoles.IsEmpty || !FromRoles.IsEmpty || !Choices.IsEmpty || UnknownRole is not null || !Places.IsEmpty || !Levels.IsEmpty || !Skills.IsEmpty || Currency is not null;
}

/// <summary>What is picked of an offer.</summary>
internal static class Pick
{
    public const int Nothing = -1;
    public const int Last = -2;
    public const int All = -3;
    public const int None = -4;
}
