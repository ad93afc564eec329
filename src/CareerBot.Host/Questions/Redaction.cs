using System.Buffers;
using System.Text.RegularExpressions;

namespace CareerBot.Host.Questions;

/// <summary>Takes out of a text what leads to somebody, before it is kept for HR to read: addresses, mentions, links, numbers.</summary>
internal static partial class Redaction
{
    /// <summary>Characters kept; what is asked is plain by then.</summary>
    public const int MostCharacters = 300;

    private const int MatchTimeoutMilliseconds = 200;

    private const string Mark = "…";

    /// <summary>A text of these alone holds nothing that is taken out: most questions, which need no search.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ ?!.,;'\"()/&+#-");

    /// <summary>The text as it may be kept.</summary>
    public static string Of(string text)
    {
        // Never in the middle of a character of two halves.
        string cut = text.Length <= MostCharacters ? text : text[..(char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)];
        if (!cut.AsSpan().ContainsAnyExcept(Plain) && !cut.Contains("  ", StringComparison.Ordinal))
        {
            return cut.Trim();
        }

        try
        {
            return Spaces().Replace(Numbers().Replace(Addresses().Replace(cut, Mark), "#"), " ").Trim();
        }
        catch (RegexMatchTimeoutException)
        {
            // A machine that stood still: what was not searched may hold somebody, so nothing is kept of it. Whoever asked is answered all the same.
            return "";
        }
    }

    /// <summary>E-mail addresses, links, mentions such as <c>@anna</c> and <c>&lt;@U123|anna&gt;</c>, and any other bracketed markup of a channel.</summary>
    [GeneratedRegex(@"<[^<>\s][^<>]*>|https?://\S+|[\w.+-]+@[\w-]+(\.[\w-]+)+|(?<!\w)@\S+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchTimeoutMilliseconds)]
    private static partial Regex Addresses();

    /// <summary>Numbers of three digits and more, with what stands between their digits: pay, telephone and staff numbers. Years and ages say nothing that is missed.</summary>
    [GeneratedRegex(@"\+?\d[\d.,' ()/-]*\d\s?[\d]", RegexOptions.CultureInvariant, MatchTimeoutMilliseconds)]
    private static partial Regex Numbers();

    /// <summary>Spaces, and characters that steer: PostgreSQL keeps no text with a NUL.</summary>
    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.CultureInvariant, MatchTimeoutMilliseconds)]
    private static partial Regex Spaces();
}
