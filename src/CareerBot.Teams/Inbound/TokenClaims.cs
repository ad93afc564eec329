using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.IdentityModel.Tokens;

namespace CareerBot.Teams.Inbound;

/// <summary>
/// The claims that count, as texts and numbers and nothing else. A token library takes a list of one for a text too, a text for a number, and of two claims
/// with one name either; here such a token is none.
/// </summary>
/// <param name="Iss">Who issued it.</param>
/// <param name="Aud">For which app it is.</param>
/// <param name="Serviceurl">The Bot Framework's own claim: where the bot answers.</param>
/// <param name="Nbf">From when it is valid, in seconds since 1970.</param>
/// <param name="Exp">Until when.</param>
/// <param name="Ver">A version, which tokens of emulators and skills have.</param>
/// <param name="Appid">In version 1.0: the app that it speaks for.</param>
/// <param name="Azp">In version 2.0: likewise.</param>
internal sealed record TokenClaims(string? Iss, string? Aud, string? Serviceurl, double? Nbf, double? Exp, string? Ver, string? Appid, string? Azp)
{
    /// <summary>Whether it speaks for another app than it is for, as a skill's token does (<c>SkillValidation</c> in Microsoft.Bot.Connector).</summary>
    public bool IsSkill => !string.IsNullOrEmpty(Ver) && ((Appid ?? Aud) != Aud || (Azp ?? Aud) != Aud);

    /// <summary>Reads them; null when they cannot be read.</summary>
    /// <param name="payload">The middle part of a token, base64url.</param>
    public static TokenClaims? Read(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize(Base64UrlEncoder.DecodeBytes(payload), TokenClaimsJson.Default.TokenClaims);
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException)
        {
            return null;
        }
    }
}

/// <summary>How claims are read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(TokenClaims))]
internal sealed partial class TokenClaimsJson : JsonSerializerContext;
