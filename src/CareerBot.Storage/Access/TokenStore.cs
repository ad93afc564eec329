using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CareerBot.Salaries.Audit;
using CareerBot.Storage.Salaries;
using CareerBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace CareerBot.Storage.Access;

/// <summary>Makes, checks and revokes tokens. What is kept is a SHA-256 of 256 random bits: nothing to guess, so no slow hash is needed.</summary>
public sealed class TokenStore(CareerBotDatabase database, TimeProvider time)
{
    /// <summary>What every token begins with, so that scanners for leaked secrets know one.</summary>
    public const string Prefix = "cbt_";

    private const int Bits = 256;

    private const int IdLength = 8;

    private static readonly TimeSpan UseResolution = TimeSpan.FromMinutes(1);

    /// <summary>Makes a token.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="person">Whose doing it is.</param>
    /// <param name="scopes">What it may do; each one of <see cref="Scopes.All"/>.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The token, to be shown once, and what is kept of it.</returns>
    public async Task<(string Secret, AccessToken Token)> CreateAsync(string name, string person, IReadOnlyList<string> scopes, string by, CancellationToken cancellationToken)
    {
        string secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bits / 8));
        var row = new TokenRow
        {
            Id = RandomNumberGenerator.GetHexString(IdLength, lowercase: true),
            Name = name,
            Person = person,
            Scopes = string.Join(' ', scopes.Distinct(StringComparer.Ordinal)),
            Hash = HashOf(secret),
            CreatedAt = time.GetUtcNow(),
            CreatedBy = by,
        };
        await database.WriteAsync(
            async context =>
            {
                context.Tokens.Add(row);
                return await AuditTrail.AppendAsync(context, new AuditDraft(by, AuditActions.TokenCreated, null, $"{row.Id} {name} for {person}: {row.Scopes}"), time, cancellationToken);
            },
            cancellationToken);
        return (secret, ToToken(row));
    }

    /// <summary>The token of a secret, or null when it is unknown or revoked. The use is noted.</summary>
    public async Task<AccessToken?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        if (secret is null || !secret.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        // Looked up by hash: what comparing takes longer or shorter for is the hash, of which nothing can be chosen.
        string hash = HashOf(secret);
        TokenRow? row = await database.ReadAsync(
            context => context.Tokens.SingleOrDefaultAsync(known => known.Hash == hash && known.RevokedAt == null, cancellationToken), cancellationToken);
        if (row is null)
        {
            return null;
        }

        DateTimeOffset now = time.GetUtcNow();
        if (row.LastUsedAt is null || now - row.LastUsedAt > UseResolution)
        {
            await database.WriteAsync(
                context => context.Tokens.Where(known => known.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(known => known.LastUsedAt, now), cancellationToken), cancellationToken);
        }

        return ToToken(row);
    }

    /// <summary>All tokens, newest first.</summary>
    public Task<IReadOnlyList<AccessToken>> ListAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<AccessToken>>(
        async context => [.. (await context.Tokens.OrderByDescending(row => row.CreatedAt).ToListAsync(cancellationToken)).Select(ToToken)], cancellationToken);

    /// <summary>Revokes a token at once.</summary>
    /// <returns>Whether there was one of that id that was good.</returns>
    public Task<bool> RevokeAsync(string id, string by, CancellationToken cancellationToken) => database.WriteAsync(
        async context =>
        {
            if (await context.Tokens.SingleOrDefaultAsync(row => row.Id == id && row.RevokedAt == null, cancellationToken) is not { } row)
            {
                return false;
            }

            row.RevokedAt = time.GetUtcNow();
            await AuditTrail.AppendAsync(context, new AuditDraft(by, AuditActions.TokenRevoked, null, $"{row.Id} {row.Name}"), time, cancellationToken);
            return true;
        },
        cancellationToken);

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static AccessToken ToToken(TokenRow row) =>
        new(row.Id, row.Name, row.Person, [.. row.Scopes.Split(' ')], row.CreatedAt, row.CreatedBy, row.LastUsedAt, row.RevokedAt);
}
