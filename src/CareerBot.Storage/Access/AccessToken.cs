using System.Collections.Immutable;

namespace CareerBot.Storage.Access;

/// <summary>A token of a program or a person. The token itself is shown once, when it is made, and kept nowhere.</summary>
/// <param name="Id">What it is spoken of by: eight characters that are no secret.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Person">Whose doing it is: a proposer cannot approve with another token of the same person.</param>
/// <param name="Scopes">What it may do, from <see cref="Scopes"/>.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="LastUsedAt">When it was last used, to the minute; null for never.</param>
/// <param name="RevokedAt">Since when it is refused; null while it is good.</param>
public sealed record AccessToken(
    string Id, string Name, string Person, ImmutableArray<string> Scopes, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? LastUsedAt, DateTimeOffset? RevokedAt);
