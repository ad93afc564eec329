using System.Collections.Immutable;

namespace CareerBot.Messages.PayNews;

/// <summary>What waits for a subscriber, taken once: the changes of all revisions that they may see now, and that they were told.</summary>
public sealed class WaitingNews(IPayNews news, INewsLedger ledger, ISubscriptions subscriptions)
{
    /// <summary>How long a message waits for further revisions.</summary>
    public static readonly TimeSpan Gathering = TimeSpan.FromMinutes(2);

    /// <summary>Takes it, and notes of which revisions there was something to tell.</summary>
    /// <param name="subscriber">Who.</param>
    /// <param name="takenFor">The item of the inbox that tells them: the same item takes the same again.</param>
    /// <param name="sees">The narrowest audience whose figures they may see; null for somebody who may be told nothing.</param>
    /// <param name="locale">BCP 47 language to name roles and places in, or null.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task<ImmutableArray<PayChange>> TakeAsync(string subscriber, string takenFor, Audience? sees, string? locale, CancellationToken cancellationToken)
    {
        ImmutableArray<int> revisions = await ledger.TakeAsync(subscriber, takenFor, cancellationToken);
        if (revisions.IsEmpty || sees is not { } audience)
        {
            return [];
        }

        IReadOnlyList<Subscription> follows = await subscriptions.OfAsync(subscriber, cancellationToken);
        var changes = ImmutableArray.CreateBuilder<PayChange>();
        List<int> told = [];
        foreach (int revision in revisions)
        {
            ImmutableArray<PayChange> visible = await news.OfRevisionAsync(revision, follows, audience, locale, cancellationToken);
            changes.AddRange(visible);
            if (!visible.IsEmpty)
            {
                told.Add(revision);
            }
        }

        if (told.Count > 0)
        {
            await ledger.ToldAsync(subscriber, told, cancellationToken);
        }

        return changes.DrainToImmutable();
    }
}
