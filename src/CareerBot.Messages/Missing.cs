namespace CareerBot.Messages;

/// <summary>What a question lacks to be answered; the wire names of <c>missing</c> in contract 4.2.</summary>
public static class Missing
{
    /// <summary>No role, or a title that fits several.</summary>
    public const string Role = "role";

    /// <summary>No place.</summary>
    public const string Location = "location";

    /// <summary>No skill.</summary>
    public const string Skill = "skill";
}
