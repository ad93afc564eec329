using System.Buffers;
using System.Security.Cryptography;

namespace CareerBot.Host.Web;

/// <summary>A random id in a cookie, which says nothing of the person: readable by no script, sent by no other site.</summary>
/// <param name="name">The cookie's name.</param>
/// <param name="lifetime">How long the browser keeps it; null: until its session ends.</param>
internal sealed class IdCookie(string name, TimeSpan? lifetime)
{
    private const int Length = 32;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>The id that the browser sent, or null when it sent none that we could have made.</summary>
    public string? Read(HttpRequest request) =>
        request.Cookies[name] is { Length: Length } id && !id.AsSpan().ContainsAnyExcept(Digits) ? id : null;

    /// <summary>The id that the browser sent; else gives it a new one.</summary>
    public string ReadOrBegin(HttpContext http)
    {
        if (Read(http.Request) is { } known)
        {
            return known;
        }

        string id = RandomNumberGenerator.GetHexString(Length, lowercase: true);
        CookieOptions options = Options(http.Request);
        options.MaxAge = lifetime;
        http.Response.Cookies.Append(name, id, options);
        return id;
    }

    /// <summary>Lets the browser forget it.</summary>
    public void End(HttpContext http) => http.Response.Cookies.Delete(name, Options(http.Request));

    private static CookieOptions Options(HttpRequest request) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = request.IsHttps,
        IsEssential = true,
        Path = "/",
    };
}
