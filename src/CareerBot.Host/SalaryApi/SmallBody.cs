using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CareerBot.Host.Api;

namespace CareerBot.Host.SalaryApi;

/// <summary>Reads a small JSON body: a decision with its comment, a wish for a token.</summary>
internal static class SmallBody
{
    /// <summary>Bytes at most.</summary>
    private const int MostBytes = 16 * 1024;

    /// <summary>The body, or null when there is none.</summary>
    public static async Task<(T? Body, IResult? Problem)> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        // Read whatever its headers say: a body in chunks, or over HTTP/2, does not say its length.
        byte[] body = new byte[MostBytes + 1];
        int length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellationToken);
        if (length == 0)
        {
            return (null, null);
        }

        if (length > MostBytes)
        {
            return (null, Problems.Of(StatusCodes.Status413PayloadTooLarge, "too_large", $"The body may have {MostBytes} bytes."));
        }

        try
        {
            return (JsonSerializer.Deserialize(body.AsSpan(0, length), type), null);
        }
        catch (JsonException error)
        {
            return (null, Problems.Of(StatusCodes.Status400BadRequest, "bad_json", $"The body is no JSON object that is read here (line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1})."));
        }
    }
}
