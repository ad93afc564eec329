using System.Buffers;
using System.Security.Cryptography;

namespace CareerBot.Host.Web;

/// <summary>
/// Which conversation a browser is in: a random id that says nothing of the person, readable by no script, sent by no other site, gone
/// with the browser session.
/// </summary>
internal static class ConversationCookie
{
    public const string Name = "careerbot-conversation";

    private const int Length = 32;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>The id that the browser sent, or null when it sent none that we could have made.</summary>
    public static string? Read(HttpRequest request) =>
        request.Cookies[Name] is { Length: Length } id && !id.AsSpan().ContainsAnyExcept(Digits) ? id : null;

    /// <summary>The id that the browser sent; else begins a conversation.</summary>
    public static string ReadOrBegin(HttpContext http)
    {
        if (Read(http.Request) is { } known)
        {
            return known;
        }

        string id = RandomNumberGenerator.GetHexString(Length, lowercase: true);
        http.Response.Cookies.Append(Name, id, Options(http.Request));
        return id;
    }

    /// <summary>Lets the browser forget its conversation.</summary>
    public static void End(HttpContext http) => http.Response.Cookies.Delete(Name, Options(http.Request));

    private static CookieOptions Options(HttpRequest request) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = request.IsHttps,
        IsEssential = true,
        Path = "/",
    };
}
