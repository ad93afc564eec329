using CareerBot.Storage.Access;

namespace CareerBot.Storage.Wire;

/// <summary>A token just made.</summary>
/// <param name="Secret">The token itself: this is the only time that it is shown.</param>
/// <param name="Token">What is kept of it.</param>
public sealed record CreatedTokenResponse(string Secret, AccessToken Token);
