namespace CareerBot.Host.Web;

/// <summary>What HR's replies find a browser by. It is set only when a question is handed over, and outlives the browser session, as replies take days.</summary>
internal static class AskerCookie
{
    private const string Name = "careerbot-asker";

    /// <summary>Longer than any law gives HR for a reply.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private static readonly IdCookie Cookie = new(Name, Lifetime);

    /// <summary>The id of the browser, or null when it handed nothing over.</summary>
    public static string? Read(HttpRequest request) => Cookie.Read(request);

    /// <summary>The id of the browser; else gives it one.</summary>
    public static string ReadOrBegin(HttpContext http) => Cookie.ReadOrBegin(http);
}
