using CareerBot.Salaries.Revisions;

namespace CareerBot.Host.Pay;

/// <summary>Hears of revisions for a channel: to tell its subscribers, or to ask approvers for a decision there.</summary>
public interface IRevisionSubscriber
{
    /// <summary>What it is called in the log.</summary>
    string Name { get; }

    /// <summary>Takes note; what takes long is sent later.</summary>
    Task OnAsync(RevisionEvent happened, Revision revision, CancellationToken cancellationToken);
}

/// <summary>Tells every channel of a revision. One that fails is logged, and stops neither the revision nor the others.</summary>
internal sealed class RevisionAnnouncer(IEnumerable<IRevisionSubscriber> subscribers, ILogger<RevisionAnnouncer> logger) : IRevisionListener
{
    public async Task OnAsync(RevisionEvent happened, Revision revision, CancellationToken cancellationToken)
    {
        if (happened == RevisionEvent.RolledBack && revision.RolledBackBy == SalaryDesk.Itself)
        {
            Log.RevisionFailedCheck(logger, revision.Id);
        }

        foreach (IRevisionSubscriber subscriber in subscribers)
        {
            try
            {
                await subscriber.OnAsync(happened, revision, cancellationToken);
            }
#pragma warning disable CA1031 // Whatever a channel throws, the revision is kept already and the other channels are to hear of it.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Log.ListenerFailed(logger, subscriber.Name, revision.Id, happened.ToString(), error);
            }
        }
    }
}
