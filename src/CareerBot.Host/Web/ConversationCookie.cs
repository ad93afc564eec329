namespace CareerBot.Host.Web;

/// <summary>Which conversation a browser is in; gone with the browser session.</summary>
internal static class ConversationCookie
{
    public const string Name = "careerbot-conversation";

    private static readonly IdCookie Cookie = new(Name, lifetime: null);

    /// <summary>The conversation of the browser, or null when it is in none.</summary>
    public static string? Read(HttpRequest request) => Cookie.Read(request);

    /// <summary>The conversation of the browser; else begins one.</summary>
    public static string ReadOrBegin(HttpContext http) => Cookie.ReadOrBegin(http);

    /// <summary>Lets the browser forget its conversation.</summary>
    public static void End(HttpContext http) => Cookie.End(http);
}
