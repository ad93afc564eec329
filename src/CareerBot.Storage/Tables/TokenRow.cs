namespace CareerBot.Storage.Tables;

/// <summary>Table <c>tokens</c>: the hash of a token, never the token.</summary>
internal sealed class TokenRow
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public string Person { get; set; } = "";

    public string Scopes { get; set; } = "";

    public string Hash { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public string CreatedBy { get; set; } = "";

    public DateTimeOffset? LastUsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}
