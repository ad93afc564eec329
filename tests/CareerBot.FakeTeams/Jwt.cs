using System.Security.Cryptography;
using System.Text;

namespace CareerBot.Fakes;

/// <summary>JSON Web Tokens put together by hand, so that every wrong one can be made too.</summary>
public static class Jwt
{
    public static string Base64Url(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    /// <summary>Signs with RSA.</summary>
    /// <param name="algorithm"><c>RS256</c>, <c>PS256</c> and so on; a name that is none is signed as RS256.</param>
    /// <param name="kid">Null: none is named.</param>
    /// <param name="payload">The claims as JSON.</param>
    /// <param name="key">The key.</param>
    public static string Sign(string algorithm, string? kid, string payload, RSA key) => Sign(Header(algorithm, kid), payload, input =>
        key.SignData(input, Hash(algorithm), algorithm.StartsWith("PS", StringComparison.Ordinal) ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1));

    /// <summary>Puts one together.</summary>
    /// <param name="header">The header as JSON.</param>
    /// <param name="payload">The claims as JSON.</param>
    /// <param name="sign">Makes the signature of the bytes before it.</param>
    public static string Sign(string header, string payload, Func<byte[], byte[]> sign)
    {
        string input = $"{Base64Url(Encoding.UTF8.GetBytes(header))}.{Base64Url(Encoding.UTF8.GetBytes(payload))}";
        return $"{input}.{Base64Url(sign(Encoding.ASCII.GetBytes(input)))}";
    }

    public static string Header(string algorithm, string? kid) =>
        kid is null ? $$"""{"typ":"JWT","alg":"{{algorithm}}"}""" : $$"""{"typ":"JWT","alg":"{{algorithm}}","kid":"{{kid}}"}""";

    private static HashAlgorithmName Hash(string algorithm) =>
        algorithm.EndsWith("384", StringComparison.Ordinal) ? HashAlgorithmName.SHA384
        : algorithm.EndsWith("512", StringComparison.Ordinal) ? HashAlgorithmName.SHA512
        : HashAlgorithmName.SHA256;
}
