using System.Collections.Immutable;
using CareerBot.Messages;

namespace CareerBot.Knowledge.Model;

/// <summary>A skill of the knowledge base, one entry of <c>skills/&lt;group&gt;.yaml</c>.</summary>
public sealed record Skill
{
    /// <summary>Its id.</summary>
    public required SkillId Id { get; init; }

    /// <summary>The group it stands in: <c>language</c>, <c>framework</c>, <c>soft</c> and so on.</summary>
    public required string Kind { get; init; }

    /// <summary>Neighbouring skills.</summary>
    public required ImmutableArray<SkillId> Related { get; init; }

    /// <summary>Where its facts come from.</summary>
    public required ImmutableArray<SourceReference> Sources { get; init; }

    /// <summary>The text in each language it is written in; English is always there.</summary>
    public required ImmutableDictionary<string, SkillText> Texts { get; init; }

    /// <summary>Where it stands.</summary>
    public required Position At { get; init; }

    /// <summary>The text in a language, or in English where it is not translated.</summary>
    public SkillText In(string language) => Texts.TryGetValue(language, out SkillText? text) ? text : Texts[Language.Default];
}
