using System.Collections.Immutable;
using System.Globalization;
using CareerBot.Messages.Approvals;
using CareerBot.Messages.Texts;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Rendering;

/// <summary>The cards of a revision that was handed in: a request for a decision, and what was decided.</summary>
internal sealed class RevisionCards(TeamsWordings wordings)
{
    /// <summary>Changes that are shown.</summary>
    public const int MostChanges = 10;

    /// <summary>Id of the comment's input when approving.</summary>
    public const string Comment = "comment";

    /// <summary>Id of the reason's input when rejecting.</summary>
    public const string Reason = "reason";

    /// <summary>Id of the box that confirms a wider audience; its value is <c>true</c> or <c>false</c>.</summary>
    public const string Confirm = "confirm";

    /// <summary>Characters of a comment or a reason that is typed.</summary>
    private const int MostTyped = 1_000;

    /// <summary>Characters of a comment or a reason that is shown.</summary>
    private const int MostWords = 400;

    /// <summary>Characters of the names of files and people.</summary>
    private const int MostName = 150;

    /// <summary>The request.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="difference">What it changes in the book of now; its hash comes back with the decision.</param>
    /// <param name="showsFigures">Whether figures may stand where the card goes.</param>
    /// <param name="console">Where the web interface is; null for no link.</param>
    /// <param name="locale">BCP 47 language, or null.</param>
    /// <param name="refusal">Why the decision before was refused; null at first.</param>
    public TeamsMessage Request(RevisionSummary revision, RevisionDifference difference, bool showsFigures, Uri? console, string? locale, string? refusal = null)
    {
        string title = wordings.Say(locale, ChannelTexts.ApprovalTitle, ("number", Number(revision.Number)));
        CardElement[] cautions = refusal is null ? [] : [CardTexts.Caution(refusal)];
        CardActionData data = new() { Revision = revision.Number, DiffHash = difference.Hash };
        return Card(
            title,
            [CardTexts.Title(title), .. cautions, .. Origin(revision, locale), .. Cautions(difference, locale), .. showsFigures ? Changes(difference, locale) : [CardTexts.Note(wordings.Say(locale, ChannelTexts.TeamsApprovalNoFigures))]],
            [Approve(data, difference, locale), Reject(data, locale), .. Console(revision, console, locale)]);
    }

    /// <summary>What everybody in the approvers' channel reads: no figures, and a button by which an approver gets the request itself.</summary>
    public TeamsMessage Announcement(RevisionSummary revision, RevisionDifference difference, Uri? console, string? locale)
    {
        string title = wordings.Say(locale, ChannelTexts.ApprovalTitle, ("number", Number(revision.Number)));
        return Card(
            title,
            [CardTexts.Title(title), .. Origin(revision, locale), .. Cautions(difference, locale), CardTexts.Note(wordings.Say(locale, ChannelTexts.TeamsApprovalNoFigures))],
            [CardButtons.Of(Verbs.Review, wordings.Say(locale, ChannelTexts.TeamsReview), Verbs.Review, new CardActionData { Revision = revision.Number }, CardActionStyle.Positive), .. Console(revision, console, locale)]);
    }

    /// <summary>What became of it: no figures, and nothing to decide any more.</summary>
    public TeamsMessage Decided(RevisionSummary revision, Uri? console, string? locale)
    {
        string title = wordings.Say(locale, ChannelTexts.ApprovalDecided, ("number", Number(revision.Number)));
        string state = State(revision, locale);
        CardElement[] reason = revision.Reason.Length > 0 ? [CardTexts.Quote(revision.Reason, MostWords)] : [];
        return Card($"{title}: {state}", [CardTexts.Title(title), RichRuns.Line(state, RichRuns.Bold), .. reason, .. Origin(revision, locale)], [.. Console(revision, console, locale)]);
    }

    private static TeamsMessage Card(string summary, ImmutableArray<CardElement> body, ImmutableArray<AdaptiveAction> actions) =>
        new(new AdaptiveCard { Speak = summary, FallbackText = summary, Body = body, Actions = actions.IsEmpty ? null : actions, Msteams = new CardSetting() }, summary);

    private ShowCardAction Approve(CardActionData data, RevisionDifference difference, string? locale)
    {
        string label = wordings.Say(locale, ChannelTexts.Approve);
        ToggleInput[] confirm = difference.WidensAudience
            ?
            [
                new ToggleInput
                {
                    Id = Confirm,
                    Label = wordings.Say(locale, ChannelTexts.ApprovalConfirm),
                    Title = wordings.Say(locale, ChannelTexts.ApprovalConfirmBox),
                    Value = "false",
                    IsRequired = true,
                    ErrorMessage = wordings.Say(locale, ChannelTexts.TeamsApprovalUnconfirmed),
                },
            ]
            : [];
        return Opening(
            label,
            CardActionStyle.Positive,
            [.. confirm, new TextInput { Id = Comment, Label = wordings.Say(locale, ChannelTexts.ApprovalComment), IsMultiline = true, MaxLength = MostTyped }],
            CardButtons.Of(Verbs.Approve, label, Verbs.Approve, data, CardActionStyle.Positive));
    }

    private ShowCardAction Reject(CardActionData data, string? locale)
    {
        string label = wordings.Say(locale, ChannelTexts.Reject);
        TextInput reason = new()
        {
            Id = Reason,
            Label = wordings.Say(locale, ChannelTexts.ApprovalReason),
            IsMultiline = true,
            MaxLength = MostTyped,
            IsRequired = true,
            ErrorMessage = wordings.Say(locale, ChannelTexts.TeamsApprovalNoReason),
        };
        return Opening(label, CardActionStyle.Destructive, [reason], CardButtons.Of(Verbs.Reject, label, Verbs.Reject, data, CardActionStyle.Destructive));
    }

    private static ShowCardAction Opening(string title, CardActionStyle style, ImmutableArray<CardElement> inputs, AdaptiveAction send) =>
        new() { Title = title, Style = style, Card = new AdaptiveCard { Body = inputs, Actions = [send] } };

    private IEnumerable<AdaptiveAction> Console(RevisionSummary revision, Uri? console, string? locale)
    {
        if (console is not null)
        {
            yield return new OpenUrlAction { Title = wordings.Say(locale, ChannelTexts.ApprovalConsole), Url = $"{console.AbsoluteUri.TrimEnd('/')}/hr/revisions/{Number(revision.Number)}" };
        }
    }

    /// <summary>Where it comes from, what its proposer says, how much it touches.</summary>
    private IEnumerable<CardElement> Origin(RevisionSummary revision, string? locale)
    {
        yield return CardTexts.Line(wordings.Say(locale, ChannelTexts.ApprovalFrom, ("file", CardTexts.Cut(revision.FileName, MostName)), ("person", CardTexts.Cut(revision.Proposer, MostName))));
        if (revision.Comment.Length > 0)
        {
            yield return CardTexts.Quote(revision.Comment, MostWords);
        }

        yield return CardTexts.Line(wordings.Say(locale, ChannelTexts.ApprovalCounts, ("added", Number(revision.Added)), ("changed", Number(revision.Changed)), ("removed", Number(revision.Removed))));
    }

    /// <summary>Warnings, and whether more people will see some bands.</summary>
    private IEnumerable<CardElement> Cautions(RevisionDifference difference, string? locale)
    {
        if (difference.Warnings > 0)
        {
            yield return CardTexts.Line(wordings.Say(locale, ChannelTexts.ApprovalWarnings, ("count", Number(difference.Warnings))));
        }

        if (difference.WidensAudience)
        {
            yield return CardTexts.Caution(wordings.Say(locale, ChannelTexts.ApprovalWidens));
        }
    }

    /// <summary>The biggest changes, with their figures.</summary>
    private IEnumerable<CardElement> Changes(RevisionDifference difference, string? locale)
    {
        if (difference.Biggest.IsEmpty)
        {
            yield break;
        }

        yield return CardTexts.Heading(wordings.Say(locale, ChannelTexts.ApprovalBiggest));
        yield return CardTexts.List(difference.Biggest.Take(MostChanges).Select(change =>
            ChangeLines.Of(change.Change, wordings, locale) + (change.Percent is { } moved ? moved.ToString(" (+0.#' %)'; (−0.#' %)';''", CultureInfo.InvariantCulture) : "")));
        int shown = Math.Min(difference.Biggest.Length, MostChanges);
        if (difference.Count > shown)
        {
            yield return CardTexts.Note(wordings.Say(locale, ChannelTexts.ApprovalMore, ("count", Number(difference.Count - shown))));
        }
    }

    /// <summary>Where it stands, and by whom.</summary>
    private string State(RevisionSummary revision, string? locale)
    {
        string key = revision.State switch
        {
            ApprovalState.Approved => ChannelTexts.StateApproved,
            ApprovalState.Rejected => ChannelTexts.StateRejected,
            ApprovalState.Published => ChannelTexts.StatePublished,
            ApprovalState.RolledBack => ChannelTexts.StateRolledBack,
            _ => ChannelTexts.StateWaiting,
        };
        return key == ChannelTexts.StateWaiting ? wordings.Say(locale, key) : wordings.Say(locale, key, ("person", CardTexts.Cut(revision.By ?? "", MostName)));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
