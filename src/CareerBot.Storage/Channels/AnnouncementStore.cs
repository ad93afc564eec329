using CareerBot.Messages.Approvals;
using CareerBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace CareerBot.Storage.Channels;

/// <summary>Keeps where approvers were asked for decisions.</summary>
/// <remarks>All of it throws <see cref="CareerBot.Salaries.Revisions.StoreUnavailableException"/> while the database is away.</remarks>
public sealed class AnnouncementStore(CareerBotDatabase database) : IAnnouncements
{
    /// <inheritdoc/>
    public Task KeepAsync(string channel, int revision, string place, CancellationToken cancellationToken) => database.WriteAsync(
        async context =>
        {
            if (!await context.Announcements.AnyAsync(row => row.Channel == channel && row.Revision == revision && row.Place == place, cancellationToken))
            {
                context.Announcements.Add(new AnnouncementRow { Channel = channel, Revision = revision, Place = place });
            }

            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> OfAsync(string channel, int revision, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<string>>(
        async context => await context.Announcements.Where(row => row.Channel == channel && row.Revision == revision).Select(row => row.Place).ToArrayAsync(cancellationToken), cancellationToken);
}
