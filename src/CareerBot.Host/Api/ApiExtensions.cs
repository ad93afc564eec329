using System.Threading.RateLimiting;
using CareerBot.Host.Access;
using CareerBot.Host.SalaryApi;
using CareerBot.Salaries.Export;
using CareerBot.Salaries.Wire;
using CareerBot.Storage.Wire;

namespace CareerBot.Host.Api;

/// <summary>The HTTP API: JSON in and out, problem details (RFC 9457) for whatever is wrong, OpenAPI at <c>/openapi/v1.json</c>.</summary>
internal static class ApiExtensions
{
    private const string RateLimit = "api";

    /// <summary>Requests a second that one address may send, and how many it may save up.</summary>
    private const int PerSecond = 20;

    private const int Burst = 100;

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddProblemDetails();

        // A wrong parameter is the caller's fault in Development too.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        services.AddExceptionHandler<StoreAwayHandler>();
        services.AddExceptionHandler<BrokenRequestHandler>();
        services.AddOpenApi(OpenApiExamples.Add);
        services.AddSingleton<OpenAccess>();
        services.AddSingleton<RefusedFilter>();
        services.AddSingleton<RevisionEndpoints>();
        services.AddSingleton<BookExport>();
        services.ConfigureHttpJsonOptions(options => 
        {
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
            options.SerializerOptions.TypeInfoResolverChain.Insert(1, SalaryJson.Default);
            options.SerializerOptions.TypeInfoResolverChain.Insert(2, TokenJson.Default);
        });
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = async (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "1";
                await Results.Problem($"More than {PerSecond} requests a second; try again in a second.", statusCode: StatusCodes.Status429TooManyRequests)
                    .ExecuteAsync(rejected.HttpContext);
            };
            limiter.AddPolicy(RateLimit, http => DevelopmentCaller.Is(http, http.RequestServices.GetRequiredService<IHostEnvironment>())
                ? RateLimitPartition.GetNoLimiter("this machine")
                : RateLimitPartition.GetTokenBucketLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = Burst,
                    TokensPerPeriod = PerSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                }));
        });
        return services;
    }

    public static void MapApi(this WebApplication app)
    {
        RouteGroupBuilder api = app.MapGroup("/api").RequireRateLimiting(RateLimit).AddEndpointFilter(app.Services.GetRequiredService<OpenAccess>());
        AskEndpoint.Map(api);
        KnowledgeEndpoints.Map(api);
        RouteGroupBuilder salaries = app.MapGroup("/api/salaries").RequireRateLimiting(RateLimit).AddEndpointFilter(new PagingFilter()).AddEndpointFilter(app.Services.GetRequiredService<RefusedFilter>());
        SalaryEndpoints.Map(salaries);
        app.Services.GetRequiredService<RevisionEndpoints>().Map(salaries);
        TokenEndpoints.Map(app.MapGroup("/api/tokens").RequireRateLimiting(RateLimit));
        app.MapOpenApi();
    }
}
