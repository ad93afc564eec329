using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using CareerBot.Slack.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CareerBot.Slack.Inbound;

/// <summary>
/// <c>POST /slack/events</c>: all that Slack sends over HTTP (design contract 4.4). Nothing of a body is read as anything but bytes before its
/// signature is checked.
/// </summary>
internal sealed class SlackEndpoint(SlackSignature signature, SlackRequests requests, ILogger<SlackEndpoint> logger)
{
    /// <summary>Where it is.</summary>
    public const string Path = "/slack/events";

    /// <summary>Longest body that is read. Slack's own are far shorter.</summary>
    private const int MostBytes = 1024 * 1024;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, static http => http.RequestServices.GetRequiredService<SlackEndpoint>().HandleAsync(http)).AllowAnonymous().DisableAntiforgery().ShortCircuit();

    private async Task HandleAsync(HttpContext http)
    {
        CancellationToken cancellationToken = http.RequestAborted;
        if (http.Request.ContentLength > MostBytes)
        {
            await RefuseAsync(http, StatusCodes.Status413PayloadTooLarge, "The body is longer than 1 MiB.");
            return;
        }

        PipeReader reader = http.Request.BodyReader;
        ReadResult read = await reader.ReadAtLeastAsync(MostBytes + 1, cancellationToken);
        ReadOnlySequence<byte> sequence = read.Buffer;
        if (sequence.Length > MostBytes)
        {
            reader.AdvanceTo(sequence.End);
            await RefuseAsync(http, StatusCodes.Status413PayloadTooLarge, "The body is longer than 1 MiB.");
            return;
        }

        ReadOnlyMemory<byte> body = sequence.IsSingleSegment ? sequence.First : sequence.ToArray();
        if (!signature.IsValid(body.Span, One(http.Request.Headers["X-Slack-Request-Timestamp"]), One(http.Request.Headers["X-Slack-Signature"])))
        {
            reader.AdvanceTo(sequence.End);
            InboundLog.NotSlack(logger);
            await RefuseAsync(http, StatusCodes.Status401Unauthorized, "The signature is missing, wrong, or older than five minutes.");
            return;
        }

        SlackAck ack;
        try
        {
            ack = await ReceiveAsync(http.Request, body, cancellationToken);
        }
        catch (JsonException)
        {
            InboundLog.NotRead(logger);
            ack = new SlackAck(StatusCodes.Status400BadRequest, default);
        }
        finally
        {
            reader.AdvanceTo(sequence.End);
        }

        await WriteAsync(http, ack, cancellationToken);
    }

    private Task<SlackAck> ReceiveAsync(HttpRequest request, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type))
        {
            return Task.FromResult(new SlackAck(StatusCodes.Status415UnsupportedMediaType, default));
        }

        if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return requests.EventAsync(body, cancellationToken);
        }

        if (!type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            return Task.FromResult(new SlackAck(StatusCodes.Status415UnsupportedMediaType, default));
        }

        string form = Encoding.UTF8.GetString(body.Span);
        string? payload = null;
        bool isCheck = false;
        foreach (QueryStringEnumerable.EncodedNameValuePair field in new QueryStringEnumerable(form))
        {
            if (field.EncodedName.Span is "payload")
            {
                payload ??= field.DecodeValue().ToString();
            }
            else if (field.EncodedName.Span is "ssl_check")
            {
                isCheck = true;
            }
        }

        // A check of the certificate is answered and never anything else, whatever stands beside it.
        return isCheck ? Task.FromResult(SlackRequests.Nothing)
            : payload is not null ? requests.InteractionAsync(Encoding.UTF8.GetBytes(payload), cancellationToken)
            : requests.CommandAsync(SlashCommand.Read(form.AsMemory()), cancellationToken);
    }

    private static async Task WriteAsync(HttpContext http, SlackAck ack, CancellationToken cancellationToken)
    {
        if (ack.Status != SlackAck.Acknowledged)
        {
            await RefuseAsync(http, ack.Status, ack.Status switch
            {
                StatusCodes.Status400BadRequest => "The body is not what Slack sends: its JSON cannot be read.",
                StatusCodes.Status415UnsupportedMediaType => "Send JSON or a form.",
                _ => "It could not be kept; send it again.",
            });
            return;
        }

        http.Response.StatusCode = StatusCodes.Status200OK;
        http.Response.ContentLength = ack.Json.Length;
        if (!ack.Json.IsEmpty)
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            await http.Response.BodyWriter.WriteAsync(ack.Json, cancellationToken);
        }
    }

    private static Task RefuseAsync(HttpContext http, int status, string sentence) => Results.Problem(sentence, statusCode: status).ExecuteAsync(http);

    /// <summary>The one value of a header; null when there is none, or more than one, of which the wrong one might be checked.</summary>
    private static string? One(StringValues header) => header.Count == 1 ? header[0] : null;
}
