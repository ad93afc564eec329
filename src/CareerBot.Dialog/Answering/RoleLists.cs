using System.Collections.Immutable;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Dialog.Answering;

/// <summary>The roles that an answer lists, in the order shown: of these is "the second one".</summary>
internal static class RoleLists
{
    /// <summary>Those of the answer to one ask; none where nothing is listed, or in groups whose members nobody counts.</summary>
    public static ImmutableArray<RoleId> Of(Question question, KnowledgeBase knowledge) => question switch
    {
        { Intent: Intent.RoleList } => [.. knowledge.RoleOrder.Where(id => question.Families.Any(family => knowledge.Families[family].Id == knowledge.Roles[id].Family))],
        { Intent: Intent.SkillRoles or Intent.SkillExplain, Skills: [var skill] } => Using(skill, knowledge),
        { Intent: Intent.SkillRoles, Skills: [var first, .. var others] } => [.. Using(first, knowledge).Where(role => others.All(skill => Using(skill, knowledge).Contains(role)))],
        _ => [],
    };

    /// <summary>The roles that list a skill, those first that need it most.</summary>
    private static ImmutableArray<RoleId> Using(SkillId skill, KnowledgeBase knowledge) => knowledge.RolesOfSkill.GetValueOrDefault(skill, []);
}
