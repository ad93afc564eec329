namespace CareerBot.Host.SalaryApi;

/// <summary>ETags of the book (RFC 9110, section 8.8.3).</summary>
internal static class Tags
{
    public static string Write(string tag) => $"\"{tag}\"";

    /// <summary>The tag of a header with one tag; weak marks and quotes are taken off.</summary>
    public static string Read(string header) => header.Trim().TrimStart('W', '/').Trim('"');
}
