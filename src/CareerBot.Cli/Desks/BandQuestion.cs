namespace CareerBot.Cli.Desks;

/// <summary>Which bands are asked for, as it was typed; null means any.</summary>
/// <param name="Day">The day.</param>
/// <param name="Role">Id, title or alias of a role.</param>
/// <param name="Location">Code or name of a country or city.</param>
/// <param name="Level">Id or name of a level.</param>
internal sealed record BandQuestion(DateOnly Day, string? Role, string? Location, string? Level);
