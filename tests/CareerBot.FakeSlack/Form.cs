using System.Net;
using System.Text;

namespace CareerBot.Fakes;

/// <summary>The fields of an <c>application/x-www-form-urlencoded</c> body.</summary>
internal static class Form
{
    public static IEnumerable<KeyValuePair<string, string>> Read(byte[] body) =>
        Encoding.UTF8.GetString(body).Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field =>
        {
            int equals = field.IndexOf('=', StringComparison.Ordinal);
            return KeyValuePair.Create(WebUtility.UrlDecode(equals < 0 ? field : field[..equals]), equals < 0 ? "" : WebUtility.UrlDecode(field[(equals + 1)..]));
        });

    public static string Write(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Join('&', fields.Select(field => $"{WebUtility.UrlEncode(field.Key)}={WebUtility.UrlEncode(field.Value)}"));
}
