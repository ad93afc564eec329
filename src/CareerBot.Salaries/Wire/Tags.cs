namespace CareerBot.Salaries.Wire;

/// <summary>ETags of the book (RFC 9110, section 8.8.3).</summary>
public static class Tags
{
    /// <summary>A tag as a header carries it.</summary>
    public static string Write(string tag) => $"\"{tag}\"";

    /// <summary>The tag of a header with one tag; weak marks and quotes are taken off.</summary>
    public static string Read(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return header.Trim().TrimStart('W', '/').Trim('"');
    }
}
