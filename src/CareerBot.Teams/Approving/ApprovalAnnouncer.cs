using System.Security.Cryptography;
using CareerBot.Messages.Approvals;
using CareerBot.Messages.Inbox;
using CareerBot.Teams.Answering;
using Microsoft.Extensions.Options;

namespace CareerBot.Teams.Approving;

/// <summary>Puts requests for decisions, and what became of them, into the inbox; of a revision one after the other.</summary>
internal sealed class ApprovalAnnouncer(IInbox inbox, IOptions<TeamsOptions> options, TimeProvider time) : IApprovalChannel
{
    /// <inheritdoc/>
    public Task AnnounceAsync(int revision, CancellationToken cancellationToken) => AcceptAsync(revision, "asked", new TeamsWork.Announce(revision), cancellationToken);

    /// <inheritdoc/>
    public Task UpdateAsync(int revision, CancellationToken cancellationToken) =>
        AcceptAsync(revision, RandomNumberGenerator.GetHexString(16, lowercase: true), new TeamsWork.Decided(revision), cancellationToken);

    private async Task AcceptAsync(int revision, string key, TeamsWork work, CancellationToken cancellationToken)
    {
        if (options.Value.ApproversChannel is not null)
        {
            await inbox.AcceptAsync(TeamsChannel.Item($"approval/{revision}/{key}", $"approvals/{revision}", work, time.GetUtcNow()), cancellationToken);
        }
    }
}
