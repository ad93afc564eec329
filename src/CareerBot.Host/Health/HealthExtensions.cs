using CareerBot.Host.Knowledge;
using CareerBot.Host.Pay;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CareerBot.Host.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it has something to answer from.</summary>
internal static class HealthExtensions
{
    private const string Ready = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<KnowledgeHealth>("knowledge", tags: [Ready]).AddCheck<StoreHealth>("salaries", tags: [Ready]);
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
}
