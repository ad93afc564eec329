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
        if (request.ContentLength is 0 || (request.ContentLength is null && request.Headers.TransferEncoding.Count == 0))
        {
            return (null, null);
        }

        if (request.ContentLength > MostBytes)
        {
            return (null, Problems.Of(StatusCodes.Status413PayloadTooLarge, "too_large", $"The body may have {MostBytes} bytes."));
        }

        try
        {
            return (await JsonSerializer.DeserializeAsync(request.Body, type, cancellationToken), null);
        }
        catch (JsonException error)
        {
            return (null, Problems.Of(StatusCodes.Status400BadRequest, "bad_json", $"The body is no JSON object that is read here (line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1})."));
        }
    }
}
