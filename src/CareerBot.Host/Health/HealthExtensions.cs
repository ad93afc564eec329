using System.Globalization;
using CareerBot.Host.Knowledge;
using CareerBot.Host.Pay;
using CareerBot.Messages.Inbox;
using CareerBot.Slack;
using CareerBot.Slack.Inbound;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CareerBot.Host.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it has something to answer from.</summary>
internal static class HealthExtensions
{
    private const string Ready = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<KnowledgeHealth>("knowledge", tags: [Ready]).AddCheck<StoreHealth>("salaries", tags: [Ready])
            .AddCheck<InboxHealth>("inbox", tags: [Ready]).AddCheck<SocketHealth>("slack-socket", tags: [Ready]);
        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
    }

    /// <summary>Degraded, not unhealthy, after a broken edit: the last good knowledge still answers.</summary>
    private sealed class KnowledgeHealth(CurrentSnapshot current, KnowledgeWatcher watcher) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
            !current.IsReady ? HealthCheckResult.Unhealthy("The knowledge base is not loaded.")
            : watcher.Problems.IsEmpty ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"The last edit has {watcher.Problems.Length} problem(s); the version before it is served."));
    }

    /// <summary>Degraded while the database is away: answers go on from the book in memory.</summary>
    private sealed class StoreHealth(BookKeeper keeper) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
            keeper.IsStoreThere ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("The salary database is away; the book in memory is served."));
    }

    /// <summary>Degraded while something acknowledged waits for long, or nothing can be kept.</summary>
    private sealed class InboxHealth(IInboxStore inbox, TimeProvider time) : IHealthCheck
    {
        private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                (int count, DateTimeOffset? oldest) = await inbox.WaitingAsync(cancellationToken);
                return oldest is { } since && time.GetUtcNow() - since > Long
                    ? HealthCheckResult.Degraded($"{count} messages wait to be answered, the oldest since {since:u}.")
                    : HealthCheckResult.Healthy();
            }
            catch (InboxUnavailableException)
            {
                return HealthCheckResult.Degraded("The inbox is away: channels acknowledge nothing that they cannot keep.");
            }
        }
    }

    /// <summary>Degraded while Socket Mode is on and no connection is open.</summary>
    private sealed class SocketHealth(IOptions<SlackOptions> options, SocketModeState? sockets = null) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
            options.Value.AppToken is null || sockets is null or { Connections: > 0 } ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded(sockets.StoppedBecause is { } reason
                ? $"Socket Mode stopped: {reason}."
                : $"No connection of Socket Mode is open; something came last at {sockets.LastFrameAt?.ToString("u", CultureInfo.InvariantCulture) ?? "no time yet"}."));
    }
}
