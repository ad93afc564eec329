using System.Text.Json;

namespace CareerBot.Teams.Sending;

/// <summary>What came of one request to the connector.</summary>
internal abstract record HttpAnswer
{
    private HttpAnswer()
    {
    }

    /// <summary>It never left: no connection came about.</summary>
    public sealed record NeverSent : HttpAnswer;

    /// <summary>It left, and no whole answer came: nobody knows whether it was done.</summary>
    public sealed record Broken : HttpAnswer;

    /// <summary>It was answered, with whatever status.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="RetryAfter">The header of that name; null without it.</param>
    /// <param name="Body">The body, at most <see cref="ConnectorHttp.LongestAnswer"/>.</param>
    public sealed record Answered(int Status, TimeSpan? RetryAfter, ReadOnlyMemory<byte> Body) : HttpAnswer
    {
        /// <summary>Whether it says that the request was done.</summary>
        public bool IsSuccess => Status is >= 200 and < 300;

        /// <summary>The connector's error code (<c>{"error":{"code":…}}</c>); <c>http_…</c> with the status when the body names none.</summary>
        public string Code()
        {
            try
            {
                if (JsonSerializer.Deserialize(Body.Span, ConnectorJson.Default.ErrorAnswer)?.Error?.Code is { Length: > 0 and <= LongestCode } code)
                {
                    return code;
                }
            }
            catch (JsonException)
            {
                // Something between us and the connector answered, a proxy's page perhaps.
            }

            return $"http_{Status}";
        }

        /// <summary>The id that the body names; empty when it names none.</summary>
        public string Id()
        {
            try
            {
                return JsonSerializer.Deserialize(Body.Span, ConnectorJson.Default.ResourceAnswer)?.Id ?? "";
            }
            catch (JsonException)
            {
                return "";
            }
        }

        /// <summary>Codes go into the log: longer ones are none.</summary>
        private const int LongestCode = 100;
    }
}
