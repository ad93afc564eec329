using System.Collections.Frozen;

namespace CareerBot.Messages;

/// <summary>The wire names of intents (design contract 4.1), as in the HTTP API, evaluation files and phrases.</summary>
public static class IntentNames
{
    private static readonly string[] Names =
    [
        "role.overview", "role.responsibilities", "role.skills", "role.hiring", "role.why", "role.path", "role.compare", "role.list",
        "skill.explain", "skill.roles", "skill.gap", "salary.range", "salary.compare", "salary.notes",
        "help", "smalltalk", "out_of_scope", "clarify",
    ];

    private static readonly FrozenDictionary<string, Intent> ByName =
        Enum.GetValues<Intent>().ToFrozenDictionary(intent => Names[(int)intent], StringComparer.Ordinal);

    /// <summary>Every wire name, in the order of <see cref="Intent"/>.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The wire name: <c>salary.range</c> for <see cref="Intent.SalaryRange"/>.</summary>
    public static string Name(this Intent intent) => Names[(int)intent];

    /// <summary>The intent of a wire name; false when there is none of that name (names are case-sensitive).</summary>
    public static bool TryParse(string name, out Intent intent) => ByName.TryGetValue(name, out intent);

    /// <summary>Whether it asks about a role as such (all of <c>role.*</c>).</summary>
    public static bool IsAboutRole(this Intent intent) => intent is >= Intent.RoleOverview and <= Intent.RoleList;

    /// <summary>Whether it asks about pay (all of <c>salary.*</c>).</summary>
    public static bool IsAboutPay(this Intent intent) => intent is >= Intent.SalaryRange and <= Intent.SalaryNotes;

    /// <summary>Whether it asks about a skill (all of <c>skill.*</c>).</summary>
    public static bool IsAboutSkill(this Intent intent) => intent is >= Intent.SkillExplain and <= Intent.SkillGap;

    /// <summary>Whether an answer from the knowledge base or the salary book belongs to it.</summary>
    public static bool IsInScope(this Intent intent) => intent <= Intent.SalaryNotes;
}
