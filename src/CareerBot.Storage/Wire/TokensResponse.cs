using CareerBot.Storage.Access;

namespace CareerBot.Storage.Wire;

/// <summary>All tokens, newest first; none of them can be used from here.</summary>
/// <param name="Tokens">What is kept of each.</param>
public sealed record TokensResponse(IReadOnlyList<AccessToken> Tokens);
