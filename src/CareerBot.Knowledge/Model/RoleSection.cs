namespace CareerBot.Knowledge.Model;

/// <summary>The sections that every role file has, in their order.</summary>
public enum RoleSection
{
    /// <summary>What the role is.</summary>
    Overview,

    /// <summary>The daily work.</summary>
    Responsibilities,

    /// <summary>Background, languages, tools and soft skills.</summary>
    Skills,

    /// <summary>Why choose it.</summary>
    Why,

    /// <summary>What companies look for.</summary>
    Hiring,

    /// <summary>How to get in, and what each level expects.</summary>
    Path,
}
