namespace CareerBot.Messages.PayNews;

/// <summary>A published change of one band, as somebody may see it.</summary>
/// <param name="Role">The role.</param>
/// <param name="Place">The country.</param>
/// <param name="Level">The level; null for all.</param>
/// <param name="Subject">Role, place and level in words: <c>Backend Engineer, Germany, senior</c>.</param>
/// <param name="Before">What it was, in words; null when it is new, or was not for this person to see.</param>
/// <param name="After">What it is, in words; null when it ends.</param>
/// <param name="From">First day of it.</param>
public sealed record PayChange(RoleId Role, CountryCode Place, LevelId? Level, string Subject, string? Before, string? After, DateOnly From);
