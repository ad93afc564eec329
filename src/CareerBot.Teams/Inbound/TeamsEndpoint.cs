using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using CareerBot.Teams.Sending;
using CareerBot.Teams.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace CareerBot.Teams.Inbound;

/// <summary>
/// <c>POST /api/messages</c>: all that the Bot Framework sends. The body is not read before the token's own checks have passed; then it has to be what the
/// token vouches for, from a tenant that is served.
/// </summary>
internal sealed class TeamsEndpoint(
    BotTokenValidation tokens, AnonymousAccess anonymous, ServiceAddresses addresses, ServedTenants tenants, ITeamsActivities activities, ILogger<TeamsEndpoint> logger)
{
    /// <summary>Where it is.</summary>
    public const string Path = "/api/messages";

    /// <summary>Longest body that is read. Teams' own are far shorter.</summary>
    private const int MostBytes = 1024 * 1024;

    /// <summary>
    /// The one channel that is served. Others are on by default for a bot in Azure (Web Chat, Direct Line), and there the client itself says who it is and in
    /// which tenant.
    /// </summary>
    private const string Channel = "msteams";

    /// <summary>The channel of tools on a developer's machine.</summary>
    private const string Emulator = "emulator";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, static http => http.RequestServices.GetRequiredService<TeamsEndpoint>().HandleAsync(http)).AllowAnonymous().DisableAntiforgery().ShortCircuit();

    private async Task HandleAsync(HttpContext http)
    {
        CancellationToken cancellationToken = http.RequestAborted;
        BotToken? token = null;
        if (!anonymous.IsAllowed(http))
        {
            switch (await tokens.ValidateAsync(http.Request.Headers.Authorization, cancellationToken))
            {
                case TokenVerdict.Valid valid:
                    token = valid.Token;
                    break;
                case TokenVerdict.Unknown:
                    InboundLog.NotJudged(logger);
                    await RefuseAsync(http, StatusCodes.Status503ServiceUnavailable, "It cannot be taken now; send it again.");
                    return;
                case TokenVerdict.Refused refused:
                    InboundLog.NotBotFramework(logger, refused.Fault);
                    await RefuseAsync(http, StatusCodes.Status401Unauthorized);
                    return;
            }
        }

        if (http.Request.ContentLength > MostBytes)
        {
            await RefuseAsync(http, StatusCodes.Status413PayloadTooLarge, "The body is longer than 1 MiB.");
            return;
        }

        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out MediaTypeHeaderValue? type) || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            await RefuseAsync(http, StatusCodes.Status415UnsupportedMediaType, "Send JSON.");
            return;
        }

        PipeReader reader = http.Request.BodyReader;
        ReadResult read = await reader.ReadAtLeastAsync(MostBytes + 1, cancellationToken);
        ReadOnlySequence<byte> body = read.Buffer;
        if (body.Length > MostBytes)
        {
            reader.AdvanceTo(body.End);
            await RefuseAsync(http, StatusCodes.Status413PayloadTooLarge, "The body is longer than 1 MiB.");
            return;
        }

        Activity activity;
        try
        {
            activity = ActivityReader.Read(body.IsSingleSegment ? body.FirstSpan : body.ToArray());
        }
        catch (JsonException)
        {
            InboundLog.NotRead(logger);
            await RefuseAsync(http, StatusCodes.Status400BadRequest, "The body is not an activity: its JSON cannot be read.");
            return;
        }
        finally
        {
            reader.AdvanceTo(body.End);
        }

        if (token is not null && !token.VouchesFor(activity))
        {
            InboundLog.NotVouchedFor(logger);
            await RefuseAsync(http, StatusCodes.Status401Unauthorized);
            return;
        }

        if (Unserved(activity, isAnonymous: token is null) is { } reason)
        {
            InboundLog.NotServed(logger, reason);
            await RefuseAsync(http, StatusCodes.Status403Forbidden, "This channel, service address or tenant is not served here.");
            return;
        }

        await WriteAsync(http, await activities.ReceiveAsync(activity, cancellationToken), cancellationToken);
    }

    /// <summary>Why an activity is not served; null when it is.</summary>
    private string? Unserved(Activity activity, bool isAnonymous) =>
        activity.ChannelId != Channel && !(isAnonymous && activity.ChannelId == Emulator) ? "its channel is not Teams"
        : !addresses.MayBeSentTo(activity.ServiceUrl) ? "its service address is none of those that are trusted (Teams:ServiceHosts)"
        : !tenants.Serve(activity) ? "its tenant is not served (Teams:TenantId, Teams:Tenants)"
        : null;

    private static async Task WriteAsync(HttpContext http, TeamsAck ack, CancellationToken cancellationToken)
    {
        if (ack.Status >= StatusCodes.Status500InternalServerError && ack.Json.IsEmpty)
        {
            await RefuseAsync(http, ack.Status, ack.Status == StatusCodes.Status501NotImplemented ? "Nothing here answers that." : "It could not be kept; send it again.");
            return;
        }

        http.Response.StatusCode = ack.Status;
        http.Response.ContentLength = ack.Json.Length;
        if (!ack.Json.IsEmpty)
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            await http.Response.BodyWriter.WriteAsync(ack.Json, cancellationToken);
        }
    }

    /// <summary>The same for every kind of bad token: what is wrong with it is nothing that whoever made it needs to know.</summary>
    private static Task RefuseAsync(HttpContext http, int status, string sentence = "The request is not authorised.")
    {
        if (status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        return Results.Problem(sentence, statusCode: status).ExecuteAsync(http);
    }
}
