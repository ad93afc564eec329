using CareerBot.Messages;

namespace CareerBot.Knowledge.Model;

/// <summary>A test that content carries: a question that must, or must not, reach it. <c>careerbot check</c> asks them all.</summary>
public sealed record ContentQuestion
{
    /// <summary>What is asked.</summary>
    public required string Ask { get; init; }

    /// <summary>Whether the answer must reach the content, or must not.</summary>
    public required bool MustReach { get; init; }

    /// <summary>The role concerned, or null.</summary>
    public RoleId? Role { get; init; }

    /// <summary>The skill concerned, or null; for a question that must not reach, null means any skill.</summary>
    public SkillId? Skill { get; init; }

    /// <summary>The intent that must be understood, or null when only the content matters.</summary>
    public Intent? Intent { get; init; }

    /// <summary>Where it stands.</summary>
    public required Position At { get; init; }
}
