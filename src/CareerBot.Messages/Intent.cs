namespace CareerBot.Messages;

/// <summary>What is asked. The closed set of design contract 4.1; <see cref="IntentNames"/> gives each its wire name.</summary>
public enum Intent
{
    /// <summary>What is X, what does X do.</summary>
    RoleOverview,

    /// <summary>The daily work.</summary>
    RoleResponsibilities,

    /// <summary>Skills, tools, languages and background that a role needs.</summary>
    RoleSkills,

    /// <summary>What companies and recruiters look for.</summary>
    RoleHiring,

    /// <summary>Why choose it, what is good about it.</summary>
    RoleWhy,

    /// <summary>How to become one, the next step, a move from one role to another.</summary>
    RolePath,

    /// <summary>The difference between roles.</summary>
    RoleCompare,

    /// <summary>Which roles are known.</summary>
    RoleList,

    /// <summary>What a skill is and why it matters.</summary>
    SkillExplain,

    /// <summary>Which roles use a skill.</summary>
    SkillRoles,

    /// <summary>What is missing for a role, given the skills that the asker has.</summary>
    SkillGap,

    /// <summary>What a role pays.</summary>
    SalaryRange,

    /// <summary>Pay across places, roles or levels.</summary>
    SalaryCompare,

    /// <summary>Gross or net, what is included, how old, from where.</summary>
    SalaryNotes,

    /// <summary>What the bot can do.</summary>
    Help,

    /// <summary>Greetings, thanks and the like.</summary>
    SmallTalk,

    /// <summary>Anything else: declined.</summary>
    OutOfScope,

    /// <summary>In scope, but something needed is missing and is asked for.</summary>
    Clarify,
}
