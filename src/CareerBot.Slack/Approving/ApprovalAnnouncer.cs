using System.Security.Cryptography;
using CareerBot.Messages.Approvals;
using CareerBot.Messages.Inbox;
using CareerBot.Slack.Answering;
using CareerBot.Slack.Sending;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Approving;

/// <summary>Puts requests for decisions, and what became of them, into the inbox; of a revision one after the other.</summary>
internal sealed class ApprovalAnnouncer(IInstallations installations, IInbox inbox, IOptions<SlackOptions> options, TimeProvider time) : IApprovalChannel
{
    /// <inheritdoc/>
    public Task AnnounceAsync(int revision, CancellationToken cancellationToken) =>
        AcceptAsync(revision, "asked", installation => new SlackWork.Announce(installation.TeamId, installation.EnterpriseId, revision), cancellationToken);

    /// <inheritdoc/>
    public Task UpdateAsync(int revision, CancellationToken cancellationToken) =>
        AcceptAsync(revision, RandomNumberGenerator.GetHexString(16, lowercase: true), installation => new SlackWork.Decided(installation.TeamId, installation.EnterpriseId, revision), cancellationToken);

    private async Task AcceptAsync(int revision, string key, Func<Installation, SlackWork> work, CancellationToken cancellationToken)
    {
        if (options.Value.ApproversChannel is null)
        {
            return;
        }

        // Which workspace the channel is in, Slack knows: in the others the message is undeliverable, which the log says.
        foreach (Installation installation in await installations.AllAsync(cancellationToken))
        {
            await inbox.AcceptAsync(
                SlackChannel.Item($"{installation.Key}/approval/{revision}/{key}", $"{installation.Key}/approvals/{revision}", work(installation), time.GetUtcNow()), cancellationToken);
        }
    }
}
