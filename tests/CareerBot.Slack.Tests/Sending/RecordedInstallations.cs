using CareerBot.Slack.Sending;

namespace CareerBot.Slack.Tests.Sending;

/// <summary>Notes which installations ended.</summary>
internal sealed class RecordedInstallations : IInstallations
{
    public List<(string Key, string Reason)> Ended { get; } = [];

    public ValueTask<Installation?> FindAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken) => ValueTask.FromResult<Installation?>(null);

    public ValueTask<IReadOnlyList<Installation>> AllAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<Installation>>([]);

    public ValueTask EndAsync(Installation installation, string reason, CancellationToken cancellationToken)
    {
        Ended.Add((installation.Key, reason));
        return ValueTask.CompletedTask;
    }
}
