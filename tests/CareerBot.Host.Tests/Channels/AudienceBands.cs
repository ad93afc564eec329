namespace CareerBot.Host.Tests.Channels;

/// <summary>One role whose pay in four countries is for four audiences, so that a text tells by its figures who may see it.</summary>
internal static class AudienceBands
{
    /// <summary>The question whose answer has all four figures in it.</summary>
    public const string Question = "salary cloud architect";

    /// <summary>The bands, from the widest audience on: the figures by which each is known, and the country.</summary>
    public static IReadOnlyList<(string Min, string Max, string Country)> All { get; } =
        [("61,111", "91,111", "Italy"), ("62,222", "92,222", "Austria"), ("63,333", "93,333", "Portugal"), ("64,444", "94,444", "Belgium")];

    /// <summary>Puts them into a knowledge folder.</summary>
    public static Task WriteAsync(string knowledge, CancellationToken cancellationToken) => File.WriteAllTextAsync(
        Path.Combine(knowledge, "salaries", "audiences.csv"),
        """
        role,location,level,currency,min,max,open_ended,median,effective_from,source,audience,note
        cloud-architect,IT,,EUR,61111,91111,false,,,A test,everyone,
        cloud-architect,AT,,EUR,62222,92222,false,,,A test,employees,
        cloud-architect,PT,,EUR,63333,93333,false,,,A test,managers,
        cloud-architect,BE,,EUR,64444,94444,false,,,A test,hr,

        """,
        cancellationToken);

    /// <summary>Which of the four a text shows, by any of their figures: <c>xx--</c> for the first two.</summary>
    public static string In(string text) => string.Concat(All.Select(band => Shows(text, band.Min) || Shows(text, band.Max) ? 'x' : '-'));

    private static bool Shows(string text, string figure) =>
        text.Contains(figure, StringComparison.Ordinal) || HasNumber(text, figure.Replace(",", "", StringComparison.Ordinal));

    /// <summary>Whether a number stands in it by itself: the random digits in the id of a reply are none.</summary>
    private static bool HasNumber(string text, string digits)
    {
        for (int at = text.IndexOf(digits, StringComparison.Ordinal); at >= 0; at = text.IndexOf(digits, at + 1, StringComparison.Ordinal))
        {
            int end = at + digits.Length;
            if ((at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
