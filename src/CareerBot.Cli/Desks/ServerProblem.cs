using System.Net;
using System.Text.Json;
using CareerBot.Salaries.Wire;

namespace CareerBot.Cli.Desks;

/// <summary>Turns what a server refuses (problem details, RFC 9457) into one sentence.</summary>
internal static class ServerProblem
{
    /// <summary>Code of a request whose first sending is still being worked on.</summary>
    private const string InProgress = "in_progress";

    /// <summary>What the body says; null when it is no problem details.</summary>
    public static async Task<RowsProblem?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentType?.MediaType is not "application/problem+json")
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(cancellationToken), SalaryJson.Default.RowsProblem);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether the same request may succeed in a moment.</summary>
    public static async Task<bool> IsPassingAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        response.StatusCode == HttpStatusCode.TooManyRequests
        || (response.StatusCode == HttpStatusCode.Conflict && (await ReadAsync(response, cancellationToken))?.Code == InProgress);

    /// <summary>The sentence, and what the shell is told.</summary>
    public static async Task<CommandFailure> FailureOfAsync(HttpResponseMessage response, Uri server, CancellationToken cancellationToken)
    {
        int status = (int)response.StatusCode;
        bool isBadInput = response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnsupportedMediaType;
        string? detail = (await ReadAsync(response, cancellationToken))?.Detail;
        string sentence = response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => $"{server} does not take the token in {DeskOptions.TokenVariable}: it is unknown or revoked.",
            _ when !string.IsNullOrWhiteSpace(detail) => detail,
            _ when status is >= 300 and < 400 => $"{server} sends to {response.Headers.Location}; give that address as --server, if it is yours.",
            _ => $"{server} answered {status} ({response.ReasonPhrase}) and said no more; is it a CareerBot of this version?",
        };
        return new CommandFailure(isBadInput ? ExitCodes.BadInput : ExitCodes.Failed, sentence);
    }
}
