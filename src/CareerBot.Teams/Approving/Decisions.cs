using System.Globalization;
using CareerBot.Messages.Approvals;
using CareerBot.Messages.Texts;
using CareerBot.Teams.Askers;
using CareerBot.Teams.Rendering;
using Microsoft.Extensions.Options;

namespace CareerBot.Teams.Approving;

/// <summary>
/// "Review", "Approve" and "Reject": shows an approver what the revision changes in the book of now, and decides on exactly that, by the rules of the
/// salary book. Who may is decided at every press, and the audit trail hears of who may not.
/// </summary>
internal sealed class Decisions(IRevisionApprovals approvals, ApproverRoll roll, RevisionCards cards, TeamsWordings wordings, IOptions<TeamsOptions> options)
{
    /// <summary>The request with its figures, for an approver.</summary>
    public async Task<TeamsMessage> ReviewAsync(TeamsAsker asker, int number, CancellationToken cancellationToken) =>
        await PersonAsync(asker, number, cancellationToken) is null ? Refused(asker) : await ShowAsync(asker, number, refusal: null, cancellationToken);

    /// <summary>Approves the difference that was seen.</summary>
    public async Task<TeamsMessage> ApproveAsync(TeamsAsker asker, int number, string seenHash, bool confirmsWidening, string comment, CancellationToken cancellationToken) =>
        await PersonAsync(asker, number, cancellationToken) is not { } person
            ? Refused(asker)
            : await SayAsync(asker, number, await approvals.ApproveAsync(number, person, seenHash, confirmsWidening, comment, cancellationToken), ChannelTexts.ApprovalDone, cancellationToken);

    /// <summary>Rejects, with a reason.</summary>
    public async Task<TeamsMessage> RejectAsync(TeamsAsker asker, int number, string reason, CancellationToken cancellationToken) =>
        await PersonAsync(asker, number, cancellationToken) is not { } person
            ? Refused(asker)
            : await SayAsync(asker, number, await approvals.RejectAsync(number, person, reason, cancellationToken), ChannelTexts.RejectionDone, cancellationToken);

    private async Task<string?> PersonAsync(TeamsAsker asker, int number, CancellationToken cancellationToken)
    {
        string? person = roll.PersonOf(asker);
        if (person is null)
        {
            await approvals.NoteRefusedAsync(number, asker.Key, cancellationToken);
        }

        return person;
    }

    private async Task<TeamsMessage> SayAsync(TeamsAsker asker, int number, Decision decision, string doneKey, CancellationToken cancellationToken) => decision.Outcome switch
    {
        DecisionOutcome.Done => GreetingCards.Note(wordings.Say(asker.Locale, doneKey, ("number", Number(number)))),
        DecisionOutcome.Unavailable => await ShowAsync(asker, number, wordings.Say(asker.Locale, ChannelTexts.Failed), cancellationToken),
        _ => await ShowAsync(asker, number, decision.Sentence, cancellationToken),
    };

    private async Task<TeamsMessage> ShowAsync(TeamsAsker asker, int number, string? refusal, CancellationToken cancellationToken)
    {
        if (await approvals.FindAsync(number, cancellationToken) is not { } revision)
        {
            return GreetingCards.Note(wordings.Say(asker.Locale, ChannelTexts.ApprovalGone, ("number", Number(number))));
        }

        return revision.State is ApprovalState.Waiting or ApprovalState.Approved
            && await approvals.DifferenceAsync(number, asker.Locale, RevisionCards.MostChanges, cancellationToken) is { } difference
                ? cards.Request(revision, difference, showsFigures: true, options.Value.WebAddress, asker.Locale, refusal)
                : cards.Decided(revision, options.Value.WebAddress, asker.Locale);
    }

    private TeamsMessage Refused(TeamsAsker asker) => GreetingCards.Note(wordings.Say(asker.Locale, ChannelTexts.ApprovalRefused));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
