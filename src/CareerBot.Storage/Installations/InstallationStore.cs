using CareerBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace CareerBot.Storage.Installations;

/// <summary>Keeps where channels are installed. The contents are sealed by the channels: nothing here can read them.</summary>
/// <remarks>All of it throws <see cref="CareerBot.Salaries.Revisions.StoreUnavailableException"/> while the database is away.</remarks>
public sealed class InstallationStore(CareerBotDatabase database, TimeProvider time)
{
    /// <summary>Keeps a content, in the place of any that was there.</summary>
    /// <param name="key">A channel's name, a colon, and what the channel keeps it by.</param>
    /// <param name="sealedContent">What the channel needs, encrypted by it.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public Task SaveAsync(string key, string sealedContent, CancellationToken cancellationToken) => database.WriteAsync(
        async context =>
        {
            InstallationRow? row = await context.Installations.SingleOrDefaultAsync(row => row.Key == key, cancellationToken);
            if (row is null)
            {
                row = new InstallationRow { Key = key };
                context.Installations.Add(row);
            }

            row.Sealed = sealedContent;
            row.UpdatedAt = time.GetUtcNow();
            return true;
        },
        cancellationToken);

    /// <summary>The content of a key, or null.</summary>
    public Task<string?> FindAsync(string key, CancellationToken cancellationToken) => database.ReadAsync(
        context => context.Installations.Where(row => row.Key == key).Select(row => row.Sealed).SingleOrDefaultAsync(cancellationToken), cancellationToken);

    /// <summary>All contents whose keys begin with a text, by key.</summary>
    public Task<IReadOnlyList<(string Key, string Sealed)>> AllAsync(string prefix, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<(string Key, string Sealed)>>(
            async context => [.. (await context.Installations.Where(row => row.Key.StartsWith(prefix)).OrderBy(row => row.Key).ToListAsync(cancellationToken)).Select(row => (row.Key, row.Sealed))],
            cancellationToken);

    /// <summary>Takes a content out, if it is there.</summary>
    public Task RemoveAsync(string key, CancellationToken cancellationToken) => database.WriteAsync(
        context => context.Installations.Where(row => row.Key == key).ExecuteDeleteAsync(cancellationToken), cancellationToken);
}
