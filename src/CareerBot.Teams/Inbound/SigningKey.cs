using System.Collections.Immutable;
using Microsoft.IdentityModel.Tokens;

namespace CareerBot.Teams.Inbound;

/// <summary>A public key that channel tokens are signed with.</summary>
/// <param name="Key">The key itself, with its id.</param>
/// <param name="Endorsements">The channels that whoever holds the key may speak for; with none, no channel.</param>
internal sealed record SigningKey(RsaSecurityKey Key, ImmutableArray<string> Endorsements);
