using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace CareerBot.Fakes;

/// <summary>A key that the fake issuer signs with.</summary>
public sealed class IssuerKey : IDisposable
{
    /// <summary>Makes one.</summary>
    /// <param name="kid">Its id.</param>
    /// <param name="endorsements">The channels it may speak for; null: its document has no such member.</param>
    /// <param name="bits">Its length.</param>
    public IssuerKey(string kid, string[]? endorsements, int bits = 2048)
    {
        Kid = kid;
        Endorsements = endorsements;
        Rsa = RSA.Create(bits);
    }

    public string Kid { get; }

    public IReadOnlyList<string>? Endorsements { get; }

    public RSA Rsa { get; }

    /// <summary>As it stands in the key set; a test may change a copy of it.</summary>
    public JsonObject Document()
    {
        RSAParameters parameters = Rsa.ExportParameters(includePrivateParameters: false);
        JsonObject document = new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Kid,
            ["x5t"] = Kid,
            ["n"] = Jwt.Base64Url(parameters.Modulus!),
            ["e"] = Jwt.Base64Url(parameters.Exponent!),
        };
        if (Endorsements is { } endorsements)
        {
            document["endorsements"] = new JsonArray([.. endorsements.Select(channel => JsonValue.Create(channel))]);
        }

        return document;
    }

    public void Dispose() => Rsa.Dispose();
}
