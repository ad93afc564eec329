using CareerBot.Knowledge.Model;

namespace CareerBot.Host.Api;

/// <summary>A skill in the list.</summary>
public sealed record SkillSummary(string Id, string Name, string Kind)
{
    /// <summary>Puts a skill into the API's shape.</summary>
    public static SkillSummary Of(Skill skill)
    {
        ArgumentNullException.ThrowIfNull(skill);
        return new SkillSummary(skill.Id.Value, skill.In(Language.Default).Name, skill.Kind);
    }
}

/// <summary>A skill in full.</summary>
public sealed record SkillDetail(string Id, string Name, string Kind, string What, string Why, IReadOnlyList<string> Related, IReadOnlyList<string> Roles)
{
    /// <summary>Puts a skill into the API's shape.</summary>
    public static SkillDetail Of(Skill skill, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(skill);
        ArgumentNullException.ThrowIfNull(knowledge);
        SkillText text = skill.In(Language.Default);
        return new SkillDetail(
            skill.Id.Value,
            text.Name,
            skill.Kind,
            text.What,
            text.Why,
            [.. skill.Related.Select(id => id.Value)],
            [.. knowledge.RolesOfSkill.GetValueOrDefault(skill.Id, []).Select(id => id.Value)]);
    }
}
