namespace CareerBot.Host.Api;

/// <summary>Problem details (RFC 9457) with a stable code beside the sentence.</summary>
internal static class Problems
{
    public static IResult Of(int status, string code, string detail, IEnumerable<KeyValuePair<string, object?>>? more = null) =>
        Results.Problem(detail, statusCode: status, extensions: [new("code", code), .. more ?? []]);
}
