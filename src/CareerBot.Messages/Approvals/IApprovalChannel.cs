namespace CareerBot.Messages.Approvals;

/// <summary>A channel that asks approvers for decisions.</summary>
public interface IApprovalChannel
{
    /// <summary>Arranges that approvers are told of a submitted revision. Arranging it twice tells them once.</summary>
    Task AnnounceAsync(int revision, CancellationToken cancellationToken);

    /// <summary>Arranges that what they were told says where the revision stands now.</summary>
    Task UpdateAsync(int revision, CancellationToken cancellationToken);
}
