namespace CareerBot.Slack.Installing;

/// <summary>Keeps what installations need, sealed: whoever keeps it cannot read it. All of it throws <see cref="InstallationsUnavailableException"/> while it is away.</summary>
public interface IInstallationVault
{
    /// <summary>Keeps a content, in the place of any that was there under the key.</summary>
    Task SaveAsync(string key, string sealedContent, CancellationToken cancellationToken);

    /// <summary>The content of a key, or null.</summary>
    Task<string?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>Everything that Slack's channel keeps.</summary>
    Task<IReadOnlyList<(string Key, string Sealed)>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Takes a content out, if it is there.</summary>
    Task RemoveAsync(string key, CancellationToken cancellationToken);
}
