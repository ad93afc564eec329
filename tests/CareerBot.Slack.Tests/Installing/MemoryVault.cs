using System.Collections.Concurrent;
using CareerBot.Slack.Installing;

namespace CareerBot.Slack.Tests.Installing;

/// <summary>A vault in memory that can be away.</summary>
internal sealed class MemoryVault : IInstallationVault
{
    public ConcurrentDictionary<string, string> Contents { get; } = new(StringComparer.Ordinal);

    public bool IsAway { get; set; }

    /// <summary>Whether it can be read and not be written.</summary>
    public bool IsReadOnly { get; set; }

    public int Reads { get; private set; }

    public Task SaveAsync(string key, string sealedContent, CancellationToken cancellationToken)
    {
        Check(writes: true);
        Contents[key] = sealedContent;
        return Task.CompletedTask;
    }

    public Task<string?> FindAsync(string key, CancellationToken cancellationToken)
    {
        Check(writes: false);
        return Task.FromResult(Contents.GetValueOrDefault(key));
    }

    public Task<IReadOnlyList<(string Key, string Sealed)>> AllAsync(CancellationToken cancellationToken)
    {
        Check(writes: false);
        Reads++;
        return Task.FromResult<IReadOnlyList<(string Key, string Sealed)>>([.. Contents.Select(pair => (pair.Key, pair.Value))]);
    }

    public Task RemoveAsync(string key, CancellationToken cancellationToken)
    {
        Check(writes: true);
        Contents.TryRemove(key, out _);
        return Task.CompletedTask;
    }

    private void Check(bool writes)
    {
        if (IsAway || (writes && IsReadOnly))
        {
            throw new InstallationsUnavailableException("away");
        }
    }
}
