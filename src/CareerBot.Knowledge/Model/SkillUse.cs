using CareerBot.Messages;

namespace CareerBot.Knowledge.Model;

/// <summary>A skill that a role uses.</summary>
public readonly record struct SkillUse(SkillId Skill, Importance Importance);
