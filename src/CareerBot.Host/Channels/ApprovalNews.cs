using CareerBot.Host.Pay;
using CareerBot.Messages.Approvals;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Host.Channels;

/// <summary>Has channels ask approvers for decisions, and say what became of them, wherever they were made.</summary>
internal sealed class ApprovalNews(IEnumerable<IApprovalChannel> channels) : IRevisionSubscriber
{
    /// <inheritdoc/>
    public string Name => "approvers";

    /// <inheritdoc/>
    public async Task OnAsync(RevisionEvent happened, Revision revision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(revision);
        foreach (IApprovalChannel channel in channels)
        {
            await (happened == RevisionEvent.Submitted ? channel.AnnounceAsync(revision.Id, cancellationToken) : channel.UpdateAsync(revision.Id, cancellationToken));
        }
    }
}
