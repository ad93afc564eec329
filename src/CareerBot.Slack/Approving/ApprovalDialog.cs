using System.Collections.Immutable;
using System.Globalization;
using CareerBot.Messages.Approvals;
using CareerBot.Messages.Json;
using CareerBot.Messages.Texts;
using CareerBot.Slack.Askers;
using CareerBot.Slack.Inbound;
using CareerBot.Slack.Interacting;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Wire;

namespace CareerBot.Slack.Approving;

/// <summary>
/// "Approve" and "Reject": shows an approver what the revision changes in the book of now, and decides on exactly that. Who may is decided at the
/// press and again when it is sent off.
/// </summary>
internal sealed class ApprovalDialog(
    IRevisionApprovals approvals, ApproverRoll roll, AskerDirectory askers, AnswerDialog dialogs, RevisionLines lines, Wordings wordings) : IPresses, IDialog
{
    /// <summary>Block of the box that confirms a wider audience.</summary>
    public const string Confirm = "confirm";

    /// <summary>Block of the comment or the reason.</summary>
    public const string Comment = "comment";

    private const int MostComment = 1_000;

    /// <inheritdoc/>
    public string CallbackId => "approval";

    /// <inheritdoc/>
    public bool Handles(string actionId) => actionId is ActionIds.Approve or ActionIds.Reject or ActionIds.Console;

    /// <inheritdoc/>
    public async Task HandleAsync(Press press, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(press);
        if (press.Action.ActionId == ActionIds.Console || press.Interaction.TriggerId is not { } trigger || !int.TryParse(press.Brought, CultureInfo.InvariantCulture, out int number))
        {
            return;
        }

        Asker asker = await askers.FindAsync(press.Installation, press.User, cancellationToken);
        ModalView view = await MayAsync(asker, number, cancellationToken)
            ? await ShowAsync(press.Action.ActionId == ActionIds.Approve, number, asker.Locale, cancellationToken)
            : Note(number, asker.Locale, ChannelTexts.ApprovalRefused);
        await dialogs.OpenAsync(press.Installation, trigger, view, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<SlackAck> SubmitAsync(Submission submission, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(submission);
        string[] kept = (submission.View.PrivateMetadata ?? "").Split('\n');
        if (kept.Length != 3 || !int.TryParse(kept[1], CultureInfo.InvariantCulture, out int number))
        {
            return SlackRequests.Nothing;
        }

        Asker asker = await askers.FindAsync(submission.Installation, submission.User, cancellationToken);
        if (!await MayAsync(asker, number, cancellationToken))
        {
            return Show(Note(number, asker.Locale, ChannelTexts.ApprovalRefused));
        }

        string person = roll.PersonOf(asker)!;
        string comment = submission.Value(Comment)?.Trim() ?? "";
        bool approves = kept[0] == ActionIds.Approve;
        Decision decision = approves
            ? await approvals.ApproveAsync(number, person, kept[2], submission.IsTicked(Confirm), comment, cancellationToken)
            : await approvals.RejectAsync(number, person, comment, cancellationToken);
        return decision.Outcome switch
        {
            DecisionOutcome.Done => Show(Note(number, asker.Locale, approves ? ChannelTexts.ApprovalDone : ChannelTexts.RejectionDone)),
            DecisionOutcome.WideningNotConfirmed when HasConfirm(submission) => Wrong(Confirm, decision.Sentence),
            DecisionOutcome.Unavailable => Wrong(Comment, wordings.Say(asker.Locale, ChannelTexts.Failed)),
            _ => Wrong(Comment, decision.Sentence),
        };
    }

    /// <summary>The dialog.</summary>
    public ModalView Draw(bool approves, RevisionSummary revision, RevisionDifference difference, string? locale)
    {
        ArgumentNullException.ThrowIfNull(revision);
        ArgumentNullException.ThrowIfNull(difference);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.AddRange(ChangeLines.Sections([.. lines.State(revision, locale), .. lines.Origin(revision, locale), .. lines.Cautions(difference, locale), .. lines.Changes(difference, locale)]));
        if (approves && difference.WidensAudience)
        {
            blocks.Add(new InputBlock
            {
                BlockId = Confirm,
                Label = wordings.Say(locale, ChannelTexts.ApprovalConfirm),
                Element = new Checkboxes { ActionId = Confirm, Options = [new Option(wordings.Say(locale, ChannelTexts.ApprovalConfirmBox), "yes")] },
            });
        }

        blocks.Add(new InputBlock
        {
            BlockId = Comment,
            Label = wordings.Say(locale, approves ? ChannelTexts.ApprovalComment : ChannelTexts.ApprovalReason),
            Optional = approves ? true : null,
            Element = new PlainTextInput { ActionId = Comment, Multiline = true, MaxLength = MostComment },
        });
        return new ModalView
        {
            CallbackId = CallbackId,
            Title = wordings.Say(locale, ChannelTexts.ApprovalDialog, ("number", Number(revision.Number))),
            Submit = wordings.Say(locale, approves ? ChannelTexts.Approve : ChannelTexts.Reject),
            Close = wordings.Say(locale, ChannelTexts.Close),
            PrivateMetadata = $"{(approves ? ActionIds.Approve : ActionIds.Reject)}\n{Number(revision.Number)}\n{difference.Hash}",
            Blocks = blocks.DrainToImmutable(),
        };
    }

    private async Task<ModalView> ShowAsync(bool approves, int number, string? locale, CancellationToken cancellationToken) =>
        await approvals.FindAsync(number, cancellationToken) is { } revision
        && await approvals.DifferenceAsync(number, locale, ApprovalMessages.MostChanges, cancellationToken) is { } difference
            ? Draw(approves, revision, difference, locale)
            : Note(number, locale, ChannelTexts.ApprovalGone);

    /// <summary>Whether somebody may decide; the audit trail hears of who may not.</summary>
    private async Task<bool> MayAsync(Asker asker, int number, CancellationToken cancellationToken)
    {
        if (roll.PersonOf(asker) is not null)
        {
            return true;
        }

        await approvals.NoteRefusedAsync(number, $"slack:{asker.UserId}", cancellationToken);
        return false;
    }

    private static bool HasConfirm(Submission submission) => submission.View.State?.Values?.ContainsKey(Confirm) == true;

    private ModalView Note(int number, string? locale, string key) => new()
    {
        CallbackId = AnswerDialog.CallbackId,
        Title = wordings.Say(locale, ChannelTexts.ApprovalDialog, ("number", Number(number))),
        Close = wordings.Say(locale, ChannelTexts.Close),
        Blocks = [new SectionBlock { Text = new MrkdwnText(wordings.Say(locale, key, key is ChannelTexts.ApprovalRefused ? [] : [("number", Number(number))])) }],
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static SlackAck Wrong(string block, string sentence) => new(
        SlackAck.Acknowledged,
        LeanJson.Write(new ErrorsReply(ImmutableDictionary<string, string>.Empty.Add(block, sentence)), ReplyJson.Default.ErrorsReply));

    private static SlackAck Show(ModalView view) => new(SlackAck.Acknowledged, LeanJson.Write(new ViewReply(view), ReplyJson.Default.ViewReply));
}
