using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace CareerBot.Teams.Inbound;

/// <summary>
/// Tokens whose signature and claims were found good. The Bot Framework sends one with every activity for as long as it is valid, and to check its signature
/// takes longer than to understand a question. They are known by their digest: no token is kept, and how long finding one takes tells nothing of any.
/// </summary>
internal sealed class AcceptedTokens
{
    /// <summary>So many are remembered; at more, all are judged anew.</summary>
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<Digest, AcceptedToken> _accepted = new();

    /// <summary>What is known of a token; null when it was not accepted before. Whether its time has come or gone, and whether its key still counts, is judged each time.</summary>
    public AcceptedToken? Find(ReadOnlySpan<char> token) => _accepted.GetValueOrDefault(Digest.Of(token));

    /// <summary>Remembers a token.</summary>
    public void Keep(ReadOnlySpan<char> token, AcceptedToken accepted)
    {
        if (_accepted.Count >= Most)
        {
            _accepted.Clear();
        }

        _accepted[Digest.Of(token)] = accepted;
    }

    /// <summary>SHA-256.</summary>
    private readonly record struct Digest(UInt128 First, UInt128 Second)
    {
        /// <param name="token">ASCII: other characters were refused before.</param>
        public static Digest Of(ReadOnlySpan<char> token)
        {
            byte[] bytes = new byte[token.Length];
            Encoding.ASCII.GetBytes(token, bytes);
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(bytes, hash);
            return new Digest(BinaryPrimitives.ReadUInt128LittleEndian(hash), BinaryPrimitives.ReadUInt128LittleEndian(hash[16..]));
        }
    }
}
