using CareerBot.Messages.Approvals;
using CareerBot.Messages.Inbox;
using CareerBot.Teams.Answering;
using Microsoft.Extensions.Logging;

namespace CareerBot.Teams.Sending;

/// <summary>
/// Sends deliveries, each once. The connector has no key that makes a send idempotent, and nothing to look a sent activity up by: what was on its way
/// when the process ended is sent again, for of an answer twice and no answer, twice is the lesser harm. Nothing else ever is.
/// </summary>
internal sealed class TeamsDeliverySender(IConnector connector, IConversationReferences references, IAnnouncements announcements, SentReplies sentReplies, ILogger<TeamsDeliverySender> logger)
{
    /// <summary>Sends one.</summary>
    public async Task<SendOutcome> SendAsync(TeamsDelivery delivery, CancellationToken cancellationToken)
    {
        ConnectorResult result = await CallAsync(delivery, cancellationToken);
        switch (result)
        {
            case ConnectorResult.Done done:
                if (delivery.ReplyId is { } reply && done.Id.Length > 0)
                {
                    sentReplies.Keep(delivery.To.ConversationId, done.Id, reply);
                }

                if (delivery.Announces is { } revision)
                {
                    await KeepPlaceAsync(revision, $"{delivery.To.ConversationId}\n{done.Id}", cancellationToken);
                }

                return SendOutcome.Sent;
            case ConnectorResult.Later later:
                return SendOutcome.Again(later.After, later.IsInDoubt);
            case ConnectorResult.Gone or ConnectorResult.Refused when delivery.Otherwise is { } otherwise:
                return await SendAsync(otherwise, cancellationToken);
            case ConnectorResult.Gone gone:
                if (delivery.Kind is TeamsDeliveryKind.Send)
                {
                    await references.ForgetAsync(delivery.To.ConversationId, cancellationToken);
                }

                return SendOutcome.Undeliverable(gone.Code);
            case ConnectorResult.Refused refused:
                return SendOutcome.Undeliverable($"{refused.Status}: {refused.Code}");
            default:
                throw new InvalidOperationException($"Nothing follows from {result.GetType().Name}.");
        }
    }

    private async Task KeepPlaceAsync(int revision, string place, CancellationToken cancellationToken)
    {
        try
        {
            await announcements.KeepAsync(TeamsChannel.ChannelName, revision, place, cancellationToken);
        }
#pragma warning disable CA1031 // The card arrived: whatever goes wrong here, a failure now would have it sent again.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            ConnectorLog.PlaceNotKept(logger, revision, error.GetType().Name);
        }
    }

    private async Task<ConnectorResult> CallAsync(TeamsDelivery delivery, CancellationToken cancellationToken)
    {
        switch (delivery.Kind)
        {
            case TeamsDeliveryKind.Targeted:
                return await connector.SendTargetedAsync(delivery.To, delivery.Activity, cancellationToken);
            case TeamsDeliveryKind.Update:
                return await connector.UpdateAsync(delivery.To, delivery.ActivityId!, delivery.Activity, cancellationToken);
            case TeamsDeliveryKind.Personal:
                ConnectorResult opened = await connector.OpenPersonalAsync(delivery.To, delivery.UserId!, cancellationToken);
                return opened is ConnectorResult.Done { Id: var personal }
                    ? await connector.SendAsync(delivery.To with { ConversationId = personal, ConversationType = TeamsPlaces.Personal }, delivery.Activity, cancellationToken)
                    : opened is ConnectorResult.Later later ? later with { IsInDoubt = false } : opened;
            default:
                return await connector.SendAsync(delivery.To, delivery.Activity, cancellationToken);
        }
    }
}
