using System.Text.Json;
using CareerBot.Messages;

namespace CareerBot.Host.Api;

/// <summary>Reads the body of <c>POST /api/ask</c>; whatever is wrong with it becomes one sentence.</summary>
internal static class AskBody
{
    /// <summary>Room for the longest text, every character escaped, and the rest.</summary>
    private const int MostBytes = 64 * 1024;

    private const int LongestConversation = 200;

    public static async Task<(AskRequest? Request, IResult? Problem)> ReadAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        if (!http.HasJsonContentType())
        {
            return Wrong(StatusCodes.Status415UnsupportedMediaType, "The body must be JSON: send the header Content-Type: application/json.");
        }

        byte[]? body = await ReadAtMostAsync(http.Body, cancellationToken);
        if (body is null)
        {
            return Wrong(StatusCodes.Status413PayloadTooLarge, $"The body is longer than {MostBytes} bytes; ask something shorter.");
        }

        AskRequest? request;
        try
        {
            request = JsonSerializer.Deserialize(body, ApiJson.Default.AskRequest);
        }
        catch (JsonException error)
        {
            return Wrong(StatusCodes.Status400BadRequest, $"The body is no JSON of the form {{\"text\": \"…\"}}: line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}.");
        }

        return request switch
        {
            null => Wrong(StatusCodes.Status400BadRequest, "The body is null; send {\"text\": \"…\"}."),
            { Text: null } => Wrong(StatusCodes.Status400BadRequest, "'text' is missing; send {\"text\": \"…\"}."),
            { Text: var text } when string.IsNullOrWhiteSpace(text) => Wrong(StatusCodes.Status400BadRequest, "'text' is empty; write a question."),
            { Text.Length: > InboundMessage.MaxTextLength } =>
                Wrong(StatusCodes.Status413PayloadTooLarge, $"'text' has {request.Text.Length} characters; at most {InboundMessage.MaxTextLength} are read. Ask something shorter."),
            { Conversation.Length: > LongestConversation } =>
                Wrong(StatusCodes.Status400BadRequest, $"'conversation' has {request.Conversation.Length} characters; at most {LongestConversation} are allowed."),
            { Conversation.Length: 0 } => Wrong(StatusCodes.Status400BadRequest, "'conversation' is empty; leave it out to begin a new one."),
            _ => (request, null),
        };
    }

    private static async Task<byte[]?> ReadAtMostAsync(Stream body, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[MostBytes + 1];
        int length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length > MostBytes ? null : buffer[..length];
    }

    private static (AskRequest? Request, IResult? Problem) Wrong(int status, string detail) => (null, Results.Problem(detail, statusCode: status));
}
