using System.Text.Json;
using System.Text.Json.Nodes;
using CareerBot.Messages.Approvals;
using CareerBot.Messages.Inbox;
using CareerBot.Messages.Replies;
using Microsoft.Extensions.Logging;

namespace CareerBot.Slack.Sending;

/// <summary>
/// Sends deliveries, each once. Slack has no key that makes posting idempotent, so a message carries its answer's id in its metadata; when
/// nobody knows whether it arrived, it is looked for where it would be before it is sent again.
/// </summary>
/// <remarks>
/// Where Slack does not let us look (an ephemeral message, a response_url, a channel whose history the app may not read), the message is
/// sent again: of an answer twice and no answer, twice is the lesser harm.
/// </remarks>
internal sealed class DeliverySender(ISlackApi api, ResponseUrl responseUrl, IInstallations installations, IAnnouncements announcements, IOpenReplies openReplies, TimeProvider time, ILogger<DeliverySender> logger)
{
    /// <summary>The event type of the metadata on answers.</summary>
    public const string MetadataType = "careerbot_answer";

    /// <summary>Messages that are looked through for one that may have arrived: what was posted since is at the top.</summary>
    private const int LookedThrough = 100;

    /// <summary>How long Slack takes at most to show what it took.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    /// <summary>How long what nothing depends on may take.</summary>
    private static readonly TimeSpan OptionalPatience = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan WhenUnavailable = TimeSpan.FromSeconds(5);

    /// <summary>Sends one.</summary>
    public async Task<SendOutcome> SendAsync(SlackDelivery delivery, DateTimeOffset since, bool isInDoubt, CancellationToken cancellationToken)
    {
        if (await installations.FindAsync(delivery.Team, delivery.Enterprise, cancellationToken) is not { } installation)
        {
            return SendOutcome.Undeliverable("CareerBot is not installed there any more");
        }

        if (delivery.IsOptional)
        {
            await TryAsync(installation, delivery, cancellationToken);
            return SendOutcome.Sent;
        }

        SlackResult result = await SendAsync(installation, delivery, since, isInDoubt, cancellationToken);
        switch (result.Outcome)
        {
            case SlackOutcome.Ok:
                if (delivery.Announces is { } revision && AnnouncementPlace.Of(installation, delivery, result) is { } place)
                {
                    await KeepPlaceAsync(revision, place, cancellationToken);
                }

                if (delivery is { LooksFirst: true, AnswerId: { } shown })
                {
                    // Where Slack does not let us look, this tells that it is there.
                    openReplies.KeepShownSoon(shown, shown);
                }

                return SendOutcome.Sent;
            case SlackOutcome.Unreachable or SlackOutcome.Refused or SlackOutcome.MissingScope when delivery.Otherwise is { } otherwise:
                return await SendAsync(otherwise, since, isInDoubt, cancellationToken);
            case SlackOutcome.RateLimited:
                return SendOutcome.Again(result.RetryAfter ?? WhenUnavailable, isInDoubt: false);
            case SlackOutcome.Unavailable:
                return SendOutcome.Again(WhenUnavailable, isInDoubt: false);
            case SlackOutcome.InDoubt:
                return SendOutcome.Again(result.RetryAfter ?? Settling, isInDoubt: true);
            case SlackOutcome.InvalidBlocks or SlackOutcome.TooLong when delivery.Arguments.ContainsKey("blocks"):
                DeliveryLog.WithoutBlocks(logger, delivery.Method ?? "", result.Error);
                return await SendAsync(WithoutBlocks(delivery), since, isInDoubt: false, cancellationToken);
            default:
                return SendOutcome.Undeliverable($"{delivery.Method ?? "response_url"}: {result.Error}");
        }
    }

    private async Task KeepPlaceAsync(int revision, AnnouncementPlace place, CancellationToken cancellationToken)
    {
        try
        {
            await announcements.KeepAsync(Answering.SlackChannel.ChannelName, revision, place.ToString(), cancellationToken);
        }
#pragma warning disable CA1031 // The message arrived: whatever goes wrong here, a failure now would have it posted again.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            DeliveryLog.PlaceNotKept(logger, revision, error.GetType().Name);
        }
    }

    /// <summary>Sends what nothing depends on, unless it would have to queue: the next message of the conversation waits behind it.</summary>
    private async Task TryAsync(Installation installation, SlackDelivery delivery, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(OptionalPatience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            SlackResult result = await api.CallAsync(new SlackCall(installation, delivery.Method!, delivery.Arguments), either.Token);
            if (result.Outcome is SlackOutcome.Refused or SlackOutcome.Unreachable or SlackOutcome.MissingScope && delivery.Otherwise is { } otherwise)
            {
                await api.CallAsync(new SlackCall(installation, otherwise.Method!, otherwise.Arguments), either.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // It goes without.
        }
    }

    private async Task<SlackResult> SendAsync(Installation installation, SlackDelivery delivery, DateTimeOffset since, bool isInDoubt, CancellationToken cancellationToken)
    {
        if (delivery.ResponseUrl is { } url)
        {
            return await responseUrl.PostAsync(url, delivery.Arguments, cancellationToken);
        }

        JsonObject arguments = delivery.Arguments;
        if (delivery.DirectTo is { } person)
        {
            SlackResult opened = await api.CallAsync(new SlackCall(installation, "conversations.open", new JsonObject { ["users"] = person }), cancellationToken);
            if (!opened.IsOk)
            {
                // Opening can be done any number of times: nothing is in doubt by it. What was in doubt before still is.
                return opened.Outcome is SlackOutcome.InDoubt or SlackOutcome.Unavailable or SlackOutcome.RateLimited
                    ? opened with { Outcome = isInDoubt ? SlackOutcome.InDoubt : opened.Outcome == SlackOutcome.RateLimited ? SlackOutcome.RateLimited : SlackOutcome.Unavailable }
                    : opened;
            }

            arguments = (JsonObject)arguments.DeepClone();
            arguments["channel"] = opened.Body.GetProperty("channel").GetProperty("id").GetString();
        }

        if ((isInDoubt || delivery.LooksFirst) && delivery.AnswerId is { } id && await FindAsync(installation, arguments, id, delivery.LooksFirst ? null : since, cancellationToken) is { } found)
        {
            return found;
        }

        return await api.CallAsync(new SlackCall(installation, delivery.Method!, arguments), cancellationToken);
    }

    /// <summary>Looks for a message that may have arrived.</summary>
    /// <returns>Done when it is there; what failed when it cannot be told now; null when it is not there, or Slack does not let us look.</returns>
    private async Task<SlackResult?> FindAsync(Installation installation, JsonObject message, string id, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        var look = new JsonObject
        {
            ["channel"] = message["channel"]!.GetValue<string>(),
            ["limit"] = LookedThrough,
            ["include_all_metadata"] = true,
        };
        string? thread = message["thread_ts"]?.GetValue<string>();
        if (thread is not null)
        {
            look["ts"] = thread;
        }

        if (since is { } came)
        {
            // A minute before it came in: clocks differ. Without it a long thread would be read from its beginning.
            look["oldest"] = (came - TimeSpan.FromMinutes(1)).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        SlackResult seen = await api.CallAsync(new SlackCall(installation, thread is null ? "conversations.history" : "conversations.replies", look), cancellationToken);
        if (seen.Outcome is SlackOutcome.RateLimited or SlackOutcome.Unavailable or SlackOutcome.InDoubt)
        {
            return seen with { Outcome = SlackOutcome.InDoubt };
        }

        if (!seen.IsOk || !seen.Body.TryGetProperty("messages", out JsonElement messages) || messages.ValueKind != JsonValueKind.Array)
        {
            DeliveryLog.CannotLook(logger, seen.Error);
            return null;
        }

        JsonElement found = messages.EnumerateArray().FirstOrDefault(shown => shown.TryGetProperty("metadata", out JsonElement metadata)
            && metadata.TryGetProperty("event_payload", out JsonElement payload)
            && payload.TryGetProperty("id", out JsonElement shownId)
            && shownId.ValueKind == JsonValueKind.String && shownId.GetString() == id);
        bool isThere = found.ValueKind == JsonValueKind.Object;
        DeliveryLog.Looked(logger, isThere, since is null ? 0 : (time.GetUtcNow() - since.Value).TotalSeconds);
        return isThere ? new SlackResult { Outcome = SlackOutcome.Ok, Body = found } : null;
    }

    private static SlackDelivery WithoutBlocks(SlackDelivery delivery)
    {
        var arguments = (JsonObject)delivery.Arguments.DeepClone();
        arguments.Remove("blocks");
        return delivery with { Arguments = arguments };
    }
}
