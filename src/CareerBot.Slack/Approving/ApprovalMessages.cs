using System.Collections.Immutable;
using System.Globalization;
using CareerBot.Messages.Approvals;
using CareerBot.Messages.Inbox;
using CareerBot.Messages.Texts;
using CareerBot.Slack.Answering;
using CareerBot.Slack.Askers;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Sending;
using CareerBot.Slack.Wire;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Approving;

/// <summary>
/// The messages in the approvers' channel: a request for a decision, which turns into what was decided. Figures stand in it only where full
/// members alone read: whoever decides sees them in the dialog.
/// </summary>
internal sealed class ApprovalMessages(
    IRevisionApprovals approvals, IAnnouncements announcements, PlaceDirectory places, RevisionLines lines, Wordings wordings, IOptions<SlackOptions> options)
{
    /// <summary>Changes that are shown.</summary>
    public const int MostChanges = 10;

    /// <summary>Asks for a decision; nothing when it was made before.</summary>
    public async Task<ImmutableArray<SlackDelivery>> AnnounceAsync(int number, Installation installation, InboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (options.Value.ApproversChannel is not { } channel
            || await approvals.FindAsync(number, cancellationToken) is not { State: ApprovalState.Waiting or ApprovalState.Approved } revision
            || await approvals.DifferenceAsync(number, locale: null, MostChanges, cancellationToken) is not { } difference)
        {
            return [];
        }

        SlackPlace place = await places.FindAsync(installation, channel, cancellationToken);
        bool showsFigures = place is { Kind: PlaceKind.PrivateChannel, IsShared: false } && await places.HasOnlyMembersAsync(installation, channel, cancellationToken);
        return [Deliveries.Post(installation, channel, thread: null, Request(revision, difference, showsFigures), item.Key) with { Announces = number }];
    }

    /// <summary>Turns requests into what was decided.</summary>
    public async Task<ImmutableArray<SlackDelivery>> UpdateAsync(int number, Installation installation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(installation);
        if (await approvals.FindAsync(number, cancellationToken) is not { } revision)
        {
            return [];
        }

        SlackMessage message = Decided(revision);
        return
        [
            .. (await announcements.OfAsync(SlackChannel.ChannelName, number, cancellationToken)).Select(AnnouncementPlace.Read).Where(place => place.Installation == installation.Key)
                .Select(place => Deliveries.Update(installation, place.Channel, place.Ts, message)),
        ];
    }

    /// <summary>The request.</summary>
    public SlackMessage Request(RevisionSummary revision, RevisionDifference difference, bool showsFigures)
    {
        ArgumentNullException.ThrowIfNull(revision);
        string number = revision.Number.ToString(CultureInfo.InvariantCulture);
        string[] said =
        [
            $"*{wordings.Say(null, ChannelTexts.ApprovalTitle, ("number", number))}*",
            .. lines.Origin(revision, null),
            .. lines.Cautions(difference, null),
            .. showsFigures ? lines.Changes(difference, null) : [wordings.Say(null, ChannelTexts.ApprovalNoFigures)],
        ];
        Button approve = new() { ActionId = ActionIds.Approve, Text = wordings.Say(null, ChannelTexts.Approve), Value = number, Style = ButtonStyle.Primary };
        Button reject = new() { ActionId = ActionIds.Reject, Text = wordings.Say(null, ChannelTexts.Reject), Value = number, Style = ButtonStyle.Danger };
        return Message(said, revision, approve, reject);
    }

    /// <summary>What became of it: no figures, and nothing to decide any more.</summary>
    public SlackMessage Decided(RevisionSummary revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        string[] said =
        [
            $"*{wordings.Say(null, ChannelTexts.ApprovalDecided, ("number", revision.Number.ToString(CultureInfo.InvariantCulture)))}*",
            .. lines.Origin(revision, null),
            .. lines.State(revision, null),
        ];
        return Message(said, revision);
    }

    private SlackMessage Message(string[] said, RevisionSummary revision, params IEnumerable<Button> decisions)
    {
        ImmutableArray<Block> blocks = ChangeLines.Sections(said);
        ImmutableArray<ActionElement> buttons = [.. decisions, .. Console(revision)];
        return new SlackMessage(string.Join('\n', said), buttons.IsEmpty ? blocks : blocks.Add(new ActionsBlock([.. buttons])));
    }

    private IEnumerable<Button> Console(RevisionSummary revision)
    {
        if (options.Value.WebAddress is { } web)
        {
            yield return new Button
            {
                ActionId = ActionIds.Console,
                Text = wordings.Say(null, ChannelTexts.ApprovalConsole),
                Url = new Uri(string.Create(CultureInfo.InvariantCulture, $"{web.AbsoluteUri.TrimEnd('/')}/hr/revisions/{revision.Number}")),
            };
        }
    }
}
