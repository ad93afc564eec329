namespace CareerBot.Teams.Sending;

/// <summary>No token at all; <see cref="ServiceAddresses"/> then lets nothing leave this machine.</summary>
internal sealed class NoTokens : IBotTokens
{
    /// <inheritdoc/>
    public Task<string?> GetAsync(string? refused, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
