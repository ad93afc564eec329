using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Microsoft.IdentityModel.Tokens;

namespace CareerBot.Teams.Inbound;

/// <summary>The OpenID metadata: what CareerBot reads of it (https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata).</summary>
/// <param name="JwksUri">Where the keys are.</param>
internal sealed record OpenIdDocument(string? JwksUri);

/// <summary>A JSON Web Key Set (RFC 7517). The libraries' readers drop the endorsements of keys, for which reason it is read here.</summary>
/// <param name="Keys">Its keys.</param>
internal sealed record KeySetDocument(ImmutableArray<KeyDocument?>? Keys)
{
    /// <summary>Fewer bits are not safe (NIST SP 800-131A).</summary>
    private const int LeastBits = 2048;

    /// <summary>The keys that can be used, by their id; of two with one id the first.</summary>
    public FrozenDictionary<string, SigningKey> Usable()
    {
        Dictionary<string, SigningKey> usable = new(StringComparer.Ordinal);
        foreach (KeyDocument? document in Keys ?? [])
        {
            if (document is { Kid.Length: > 0, Kty: "RSA", N: { } modulus, E: { } exponent, Use: null or "sig" } && Parameters(modulus, exponent) is { } parameters)
            {
                usable.TryAdd(document.Kid, new SigningKey(new RsaSecurityKey(parameters) { KeyId = document.Kid }, document.Endorsements ?? []));
            }
        }

        return usable.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static RSAParameters? Parameters(string modulus, string exponent)
    {
        try
        {
            RSAParameters parameters = new() { Modulus = Base64UrlEncoder.DecodeBytes(modulus), Exponent = Base64UrlEncoder.DecodeBytes(exponent) };
            if (parameters.Modulus.Length < LeastBits / 8 || parameters.Exponent.Length == 0)
            {
                return null;
            }

            using RSA key = RSA.Create(parameters);
            return key.KeySize >= LeastBits ? parameters : null;
        }
        catch (Exception unusable) when (unusable is FormatException or ArgumentException or CryptographicException)
        {
            // One broken key is no reason to go without the others.
            return null;
        }
    }
}

/// <summary>A key of the set.</summary>
/// <param name="Kid">Its id.</param>
/// <param name="Kty">Its kind.</param>
/// <param name="Use">What it is for; absent: anything.</param>
/// <param name="N">An RSA key's modulus, base64url.</param>
/// <param name="E">An RSA key's exponent, base64url.</param>
/// <param name="Endorsements">The Bot Framework's own member: the channels it may be used for.</param>
internal sealed record KeyDocument(string? Kid, string? Kty, string? Use, string? N, string? E, ImmutableArray<string>? Endorsements);

/// <summary>How they are read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(OpenIdDocument))]
[JsonSerializable(typeof(KeySetDocument))]
internal sealed partial class KeyDocuments : JsonSerializerContext;
