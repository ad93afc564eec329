namespace CareerBot.Knowledge.Model;

/// <summary>How much a role needs a skill, from most to least.</summary>
public enum Importance
{
    /// <summary>Expected of everybody in the role.</summary>
    Core,

    /// <summary>Used by many; often asked for.</summary>
    Useful,

    /// <summary>Sets a candidate apart.</summary>
    Bonus,
}
