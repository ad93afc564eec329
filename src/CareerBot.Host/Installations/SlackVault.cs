using CareerBot.Salaries.Revisions;
using CareerBot.Slack.Installing;
using CareerBot.Storage.Installations;

namespace CareerBot.Host.Installations;

/// <summary>Slack's installations in the database, under keys that begin with <c>slack:</c>.</summary>
internal sealed class SlackVault(InstallationStore store) : IInstallationVault
{
    private const string Prefix = "slack:";

    public Task SaveAsync(string key, string sealedContent, CancellationToken cancellationToken) =>
        TranslateAsync(async () =>
        {
            await store.SaveAsync(Prefix + key, sealedContent, cancellationToken);
            return true;
        });

    public Task<string?> FindAsync(string key, CancellationToken cancellationToken) => TranslateAsync(() => store.FindAsync(Prefix + key, cancellationToken));

    public Task<IReadOnlyList<(string Key, string Sealed)>> AllAsync(CancellationToken cancellationToken) =>
        TranslateAsync<IReadOnlyList<(string Key, string Sealed)>>(
            async () => [.. (await store.AllAsync(Prefix, cancellationToken)).Select(kept => (kept.Key[Prefix.Length..], kept.Sealed))]);

    public Task RemoveAsync(string key, CancellationToken cancellationToken) =>
        TranslateAsync(async () =>
        {
            await store.RemoveAsync(Prefix + key, cancellationToken);
            return true;
        });

    private static async Task<T> TranslateAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (StoreUnavailableException error)
        {
            throw new InstallationsUnavailableException("The database of the installations cannot be used right now.", error);
        }
    }
}
