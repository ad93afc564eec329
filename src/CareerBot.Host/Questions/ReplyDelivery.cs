using System.Threading.Channels;
using CareerBot.Messages.HandOvers;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage.Questions;

namespace CareerBot.Host.Questions;

/// <summary>
/// Brings HR's replies to the channels that can be brought something: at once when HR replies here, and each <see cref="Between"/> what did not
/// arrive, or was written on another replica. The web chat fetches its replies itself.
/// </summary>
public sealed class ReplyDelivery(HandOverStore store, IEnumerable<IReplyChannel> channels, TimeProvider time, ILogger<ReplyDelivery> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    private readonly IReplyChannel[] _channels = [.. channels];

    private readonly Channel<bool> _replied = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Says that there is a reply to bring.</summary>
    public void Signal() => _replied.Writer.TryWrite(true);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_channels.Length == 0)
        {
            return;
        }

        while (true)
        {
            await BringAllAsync(stoppingToken);
            using var next = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(_replied.Reader.WaitToReadAsync(next.Token).AsTask(), Task.Delay(Between, time, next.Token));
            await next.CancelAsync();
            stoppingToken.ThrowIfCancellationRequested();
            _replied.Reader.TryRead(out _);
        }
    }

    private async Task BringAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (HandOver reply in await store.UndeliveredAsync(cancellationToken))
            {
                if (Array.Find(_channels, channel => channel.Name == reply.Channel) is { } channel && await BringAsync(channel, reply, cancellationToken))
                {
                    // Noted though the host is going down: it would be brought a second time.
                    await store.DeliveredAsync([reply.Id], CancellationToken.None);
                }
            }
        }
        catch (StoreUnavailableException)
        {
            // Tried again after the usual time; the book keeper says that the database is away.
        }
    }

    private async Task<bool> BringAsync(IReplyChannel channel, HandOver reply, CancellationToken cancellationToken)
    {
        try
        {
            return await channel.DeliverAsync(reply, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever one channel throws, the replies of the others go out, and this one is tried again.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.ReplyNotBrought(logger, reply.Id, channel.Name, error);
            return false;
        }
    }
}
