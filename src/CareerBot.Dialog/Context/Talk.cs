using System.Collections.Immutable;
using CareerBot.Messages;

namespace CareerBot.Dialog.Context;

/// <summary>What is remembered of a conversation: small, immutable, and made of ids only, so that it can be stored anywhere and holds no person's words.</summary>
public sealed record Talk
{
    /// <summary>Version of this record's shape. A stored talk of another version is dropped, and the conversation begins afresh.</summary>
    public const int CurrentVersion = 3;

    /// <summary>A conversation that has not begun.</summary>
    public static readonly Talk New = new();

    /// <summary>See <see cref="CurrentVersion"/>.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>Turns so far.</summary>
    public int Turns { get; init; }

    /// <summary>Turns since something of ours was asked.</summary>
    public int TurnsAside { get; init; }

    /// <summary>When the last turn was; null before the first.</summary>
    public DateTimeOffset? LastTurn { get; init; }

    /// <summary>The last question of ours, resolved; null when there was none or it expired.</summary>
    public Intent? Intent { get; init; }

    /// <summary>Roles of the last question.</summary>
    public ImmutableArray<RoleId> Roles { get; init; } = [];

    /// <summary>Places of the last question; empty after a change to a question about the role as such.</summary>
    public ImmutableArray<Place> Places { get; init; } = [];

    /// <summary>Level of the last question.</summary>
    public LevelId? Level { get; init; }

    /// <summary>The day that pay was last asked for; null for today, and after anything but pay.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether the last question was for what the present bands replaced.</summary>
    public bool Before { get; init; }

    /// <summary>Skills of the last question.</summary>
    public ImmutableArray<SkillId> Skills { get; init; } = [];

    /// <summary>Roles that were listed and of which none but these was talked about since, in the order shown; empty for none.</summary>
    public ImmutableArray<RoleId> Listed { get; init; } = [];

    /// <summary>Roles talked about lately, the latest last, at most <see cref="MostRecent"/>.</summary>
    public ImmutableArray<RoleId> RecentRoles { get; init; } = [];

    /// <summary>Places talked about lately, the latest last, at most <see cref="MostRecent"/>.</summary>
    public ImmutableArray<Place> RecentPlaces { get; init; } = [];

    /// <summary>Whether the last change of topic was one of place, with the role kept: then "compare both" means the places.</summary>
    public bool PlaceChangedLast { get; init; }

    /// <summary>The question that waits for an answer to "which one?"; null when nothing is open.</summary>
    public OpenQuestion? Open { get; init; }

    /// <summary>How many roles and places are kept in <see cref="RecentRoles"/> and <see cref="RecentPlaces"/>.</summary>
    public const int MostRecent = 4;
}

/// <summary>A question that was asked back.</summary>
/// <param name="Intent">What is answered once the missing thing is known.</param>
/// <param name="Choices">Roles that were offered, in the order shown.</param>
public sealed record OpenQuestion(Intent Intent, ImmutableArray<RoleId> Choices);
