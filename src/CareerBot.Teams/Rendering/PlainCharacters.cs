namespace CareerBot.Teams.Rendering;

/// <summary>Characters that no client makes something of, wherever they stand: one line, no macro, no bare address.</summary>
internal static class PlainCharacters
{
    private const string ZeroWidthSpace = "\u200B";

    /// <summary>The text in one line. What a client would turn into a date or a link is broken by a zero-width space.</summary>
    public static string Of(string text)
    {
        string line = text.AsSpan().IndexOfAny('\r', '\n', '\t') < 0 ? text : text.ReplaceLineEndings(" ").Replace('\t', ' ');
        return line.Contains("://", StringComparison.Ordinal) || line.Contains("www.", StringComparison.OrdinalIgnoreCase) || line.Contains("{{", StringComparison.Ordinal)
            ? line.Replace("://", $":{ZeroWidthSpace}//", StringComparison.Ordinal)
                .Replace("www.", $"www{ZeroWidthSpace}.", StringComparison.OrdinalIgnoreCase)
                .Replace("{{", $"{{{ZeroWidthSpace}{{", StringComparison.Ordinal)
            : line;
    }
}
