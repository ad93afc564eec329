using System.Collections.Immutable;
using CareerBot.Messages.Approvals;
using CareerBot.Messages.Inbox;
using CareerBot.Teams.Answering;
using CareerBot.Teams.Rendering;
using CareerBot.Teams.Sending;
using Microsoft.Extensions.Options;

namespace CareerBot.Teams.Approving;

/// <summary>
/// The messages in the approvers' channel: a request for a decision, which turns into what was decided. No figure stands in it, for who reads there is not
/// known: whoever may decide gets a card of their own with them.
/// </summary>
internal sealed class ApprovalMessages(
    IRevisionApprovals approvals, IAnnouncements announcements, IConversationReferences references, RevisionCards cards, IOptions<TeamsOptions> options)
{
    private static readonly TimeSpan WhenNotMet = TimeSpan.FromMinutes(10);

    /// <summary>Asks for a decision; nothing when it was made before.</summary>
    public async Task<ImmutableArray<TeamsDelivery>> AnnounceAsync(int number, CancellationToken cancellationToken)
    {
        if (options.Value.ApproversChannel is not { } channel
            || await approvals.FindAsync(number, cancellationToken) is not { State: ApprovalState.Waiting or ApprovalState.Approved } revision
            || await approvals.DifferenceAsync(number, locale: null, RevisionCards.MostChanges, cancellationToken) is not { } difference)
        {
            return [];
        }

        if (await references.FindAsync(channel, cancellationToken) is not { } met)
        {
            // The bot learns a conversation's address when it is added there or spoken to.
            throw new TryLaterException("CareerBot was not met in the approvers' channel (Teams:ApproversChannel) yet: add it to that team, or mention it there once.", WhenNotMet);
        }

        return [Deliveries.Send(met.Reference, cards.Announcement(revision, difference, options.Value.WebAddress, locale: null)) with { Announces = number }];
    }

    /// <summary>Turns requests into what was decided.</summary>
    public async Task<ImmutableArray<TeamsDelivery>> UpdateAsync(int number, CancellationToken cancellationToken)
    {
        if (await approvals.FindAsync(number, cancellationToken) is not { } revision)
        {
            return [];
        }

        var updates = ImmutableArray.CreateBuilder<TeamsDelivery>();
        foreach (string place in await announcements.OfAsync(TeamsChannel.ChannelName, number, cancellationToken))
        {
            if (place.Split('\n') is [var conversation, var activity] && await references.FindAsync(conversation, cancellationToken) is { } met)
            {
                updates.Add(Deliveries.Update(met.Reference, activity, cards.Decided(revision, options.Value.WebAddress, locale: null)));
            }
        }

        return updates.DrainToImmutable();
    }
}
