namespace CareerBot.Slack.Sending;

/// <summary>Where CareerBot is installed.</summary>
public interface IInstallations
{
    /// <summary>The installation for a workspace; null when there is none, or its token is dead.</summary>
    /// <param name="teamId">The workspace; null of an organisation-wide installation.</param>
    /// <param name="enterpriseId">The organisation; null outside one.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <exception cref="Installing.InstallationsUnavailableException">It cannot be told now, because Slack or the store is away: whoever asks tries again later.</exception>
    ValueTask<Installation?> FindAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken);

    /// <summary>Every living installation.</summary>
    /// <exception cref="Installing.InstallationsUnavailableException">It cannot be told now.</exception>
    ValueTask<IReadOnlyList<Installation>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Notes that a token is dead: revoked, uninstalled or refused. Nothing is sent with it any more.</summary>
    ValueTask EndAsync(Installation installation, string reason, CancellationToken cancellationToken);
}
