using System.Collections.Concurrent;
using CareerBot.Teams.Inbound;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Tests.Inbound;

/// <summary>Takes every activity, notes it, and answers as the test says.</summary>
internal sealed class ReceivedActivities : ITeamsActivities
{
    public ConcurrentQueue<Activity> All { get; } = new();

    public TeamsAck Answer { get; set; } = new(202, default);

    public Task<TeamsAck> ReceiveAsync(Activity activity, CancellationToken cancellationToken)
    {
        All.Enqueue(activity);
        return Task.FromResult(Answer);
    }
}
