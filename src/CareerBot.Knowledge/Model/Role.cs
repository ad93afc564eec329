using System.Collections.Immutable;
using CareerBot.Messages;

namespace CareerBot.Knowledge.Model;

/// <summary>A role of the knowledge base: one file, <c>roles/&lt;id&gt;.md</c>, and its translations beside it.</summary>
public sealed record Role
{
    /// <summary>The file's name.</summary>
    public required RoleId Id { get; init; }

    /// <summary>Which family it is listed under; an id of <c>families.yaml</c>.</summary>
    public required string Family { get; init; }

    /// <summary>Skills, most important first as written.</summary>
    public required ImmutableArray<SkillUse> Skills { get; init; }

    /// <summary>Usual next steps.</summary>
    public required ImmutableArray<RoleId> Next { get; init; }

    /// <summary>Roles that people usually come from.</summary>
    public required ImmutableArray<RoleId> Previous { get; init; }

    /// <summary>The group that keeps the file right.</summary>
    public required string Owner { get; init; }

    /// <summary>When the owner last read it through.</summary>
    public required DateOnly Reviewed { get; init; }

    /// <summary>Last day on which the review counts; from the next day on answers say that it is stale.</summary>
    public required DateOnly ReviewDue { get; init; }

    /// <summary>Where its facts come from.</summary>
    public required ImmutableArray<SourceReference> Sources { get; init; }

    /// <summary>The text in each language it is written in; English is always there.</summary>
    public required ImmutableDictionary<string, RoleText> Texts { get; init; }

    /// <summary>The role's own tests.</summary>
    public ImmutableArray<ContentQuestion> Questions { get; init; } = [];

    /// <summary>What it points to, and where.</summary>
    internal RoleReferences? Written { get; init; }

    /// <summary>Where the file begins, for problems that concern it as a whole.</summary>
    public required Position At { get; init; }

    /// <summary>The text in a language, or in English where it is not translated.</summary>
    public RoleText In(string language) => Texts.TryGetValue(language, out RoleText? text) ? text : Texts[Language.Default];
}
