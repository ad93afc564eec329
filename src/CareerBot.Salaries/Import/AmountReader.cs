using System.Globalization;
using System.Text.RegularExpressions;

namespace CareerBot.Salaries.Import;

/// <summary>
/// Reads amounts as people and spreadsheets write them. What two number formats read differently is never guessed: with a locale that
/// locale decides, without one such an amount is refused.
/// </summary>
internal sealed partial class AmountReader
{
    /// <summary>More than any pay in any currency.</summary>
    public const decimal Most = 1_000_000_000_000m;

    private const int DigitsOfGroup = 3;

    private const int MostPlainDigits = 18;

    /// <summary>Digits behind the point at most: the book keeps no more, and three of them are a sign of another number format.</summary>
    private const int MostDecimals = 2;

    private static readonly int[] Thousands = [DigitsOfGroup];

    private readonly string? _locale;
    private readonly char _decimal;
    private readonly char _group;
    private readonly int[] _groupSizes;

    /// <param name="culture">The number format that the amounts are in; null: only what is unambiguous.</param>
    public AmountReader(CultureInfo? culture)
    {
        _locale = culture?.Name;
        _decimal = culture?.NumberFormat.CurrencyDecimalSeparator[0] ?? '.';
        _group = culture?.NumberFormat.CurrencyGroupSeparator is { Length: > 0 } group ? group[0] : ' ';
        _groupSizes = culture?.NumberFormat.CurrencyGroupSizes is { Length: > 0 } sizes ? sizes : Thousands;
    }

    /// <summary>An amount and whether it has a plus behind it; or what is wrong.</summary>
    public Amount Read(SheetCell cell)
    {
        if (cell.IsExact)
        {
            return decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) ? Checked(exact, "", isOpen: false) : Wrong();
        }

        if (cell.Text.Length is > 0 and <= MostPlainDigits && !cell.Text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            // As most files have it, in every number format the same.
            return Checked(long.Parse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture), "", isOpen: false);
        }

        Match match = Written().Match(Normalize(cell.Text));
        if (!match.Success)
        {
            return Wrong();
        }

        string currency = CurrencyOf(match.Groups["before"].Value.Length > 0 ? match.Groups["before"].Value : match.Groups["after"].Value);
        decimal factor = match.Groups["factor"].Value.ToUpperInvariant() switch { "K" => 1_000, "M" => 1_000_000, _ => 1 };
        string digits = match.Groups["digits"].Value.Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        if (!AreGroups(match.Groups["digits"].Value, ' ', Thousands) || !AreGroups(match.Groups["digits"].Value, '\'', Thousands))
        {
            return Wrong();
        }

        bool isOpen = match.Groups["open"].Success;
        Amount number = _locale is null ? WithoutLocale(digits, factor, isOpen) : InLocale(digits, factor);
        return number.Code is not null ? number : number.Value > Most ? TooLarge() : Checked(number.Value * factor, currency, isOpen);
    }

    private static Amount Checked(decimal value, string currency, bool isOpen)
    {
        if (value <= 0)
        {
            return new Amount(0, "", false, RowCodes.BadNumber, "must be more than zero");
        }

        if (value > Most)
        {
            return TooLarge();
        }

        return decimal.Round(value, MostDecimals) != value
            ? new Amount(0, "", false, RowCodes.BadNumber, "has more than two decimals")
            : new Amount(value, currency, isOpen, null, "");
    }

    /// <summary>What is said of a cell that holds no amount at all.</summary>
    public static Amount Wrong() => new(0, "", false, RowCodes.BadNumber, "is no amount of money; write digits only, such as 85000");

    /// <summary>What is said of an amount that nobody is paid.</summary>
    public static Amount TooLarge() => new(0, "", false, RowCodes.BadNumber, "is larger than any pay");

    private Amount InLocale(string digits, decimal factor)
    {
        int at = digits.IndexOf(_decimal, StringComparison.Ordinal);
        string whole = at < 0 ? digits : digits[..at];
        string part = at < 0 ? "" : digits[(at + 1)..];
        bool isGood = part.All(char.IsAsciiDigit) && whole.All(letter => char.IsAsciiDigit(letter) || letter == _group) && AreGroups(whole, _group, _groupSizes) && (at < 0 || part.Length > 0);
        if (isGood && factor == 1 && part.Length > MostDecimals)
        {
            // "85,000" in a file said to be German is far more likely 85 thousand in English than 85 euros: the locale is then wrong.
            return new Amount(0, "", false, RowCodes.BadNumber, $"has more than two decimals in the number format {_locale}");
        }

        string plain = whole.Replace(_group.ToString(), "", StringComparison.Ordinal) + (part.Length > 0 ? "." + part : "");
        return isGood && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            ? new Amount(value, "", false, null, "")
            : new Amount(0, "", false, RowCodes.BadNumber, $"is no amount in the number format {_locale}");
    }

    private static Amount WithoutLocale(string digits, decimal factor, bool isOpen)
    {
        int dots = digits.Count(letter => letter == '.');
        int commas = digits.Count(letter => letter == ',');
        char point = '\0';
        char group = '\0';
        if (dots > 0 && commas > 0)
        {
            point = digits.LastIndexOf('.') > digits.LastIndexOf(',') ? '.' : ',';
            group = point == '.' ? ',' : '.';
        }
        else if (dots + commas > 1)
        {
            group = dots > 0 ? '.' : ',';
        }
        else if (dots + commas == 1)
        {
            point = dots > 0 ? '.' : ',';
            int at = digits.IndexOf(point, StringComparison.Ordinal);
            bool looksGrouped = digits.Length - at - 1 == DigitsOfGroup && at is >= 1 and <= DigitsOfGroup && digits[0] != '0';
            if (looksGrouped)
            {
                string joined = digits.Remove(at, 1);
                string asDecimal = digits.Replace(point, '.');
                string times = factor > 1 ? $" times {factor:0}" : "";
                string plainly = factor > 1 ? (decimal.Parse(asDecimal, CultureInfo.InvariantCulture) * factor).ToString("0.##", CultureInfo.InvariantCulture) : joined;
                return new Amount(
                    0, "", false, RowCodes.AmbiguousNumber, $"is {joined}{times} in one number format and {asDecimal}{times} in another; write it without separators, or name the locale of the file", isOpen ? plainly + "+" : plainly);
            }
        }

        int pointAt = point == '\0' ? -1 : digits.IndexOf(point, StringComparison.Ordinal);
        string whole = pointAt < 0 ? digits : digits[..pointAt];
        string part = pointAt < 0 ? "" : digits[(pointAt + 1)..];
        bool isGood = (pointAt < 0 || (part.Length > 0 && part.All(char.IsAsciiDigit))) && whole.All(letter => char.IsAsciiDigit(letter) || letter == group) && (group == '\0' || AreGroups(whole, group, Thousands));
        string plain = (group == '\0' ? whole : whole.Replace(group.ToString(), "", StringComparison.Ordinal)) + (part.Length > 0 ? "." + part : "");
        return isGood && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) ? new Amount(value, "", false, null, "") : Wrong();
    }

    /// <summary>Whether a separator, where it is there, sets as many digits apart as it should: sizes count from the point, the last one goes on.</summary>
    private static bool AreGroups(string digits, char separator, int[] sizes)
    {
        if (!digits.Contains(separator, StringComparison.Ordinal))
        {
            return true;
        }

        string[] groups = digits.Split(separator);
        if (groups[^1].IndexOfAny(['.', ',']) is >= 0 and int end)
        {
            groups[^1] = groups[^1][..end];
        }

        for (int i = 1; i < groups.Length; i++)
        {
            if (groups[^i].Length != sizes[Math.Min(i, sizes.Length) - 1])
            {
                return false;
            }
        }

        return groups[0].Length >= 1 && groups[0].Length <= sizes[Math.Min(groups.Length, sizes.Length) - 1];
    }

    /// <summary>Every kind of space becomes one, every kind of apostrophe the plain one.</summary>
    private static string Normalize(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (int i = 0; i < from.Length; i++)
        {
            to[i] = from[i] switch { '\u00A0' or '\u202F' or '\u2009' or '\t' => ' ', '\u2019' or '\u2018' or '`' => '\'', _ => from[i] };
        }
    });

    private static string CurrencyOf(string mark) => mark.Trim().ToUpperInvariant() switch
    {
        "€" => "EUR",
        "£" => "GBP",
        "₹" => "INR",
        "SFR." or "FR." => "CHF",
        { Length: 3 } code when code.All(char.IsAsciiLetterUpper) => code,

        // Several currencies share these: they say nothing that the row's own currency does not.
        _ => "",
    };

    [GeneratedRegex(@"^\s*(?<before>[A-Za-z]{3}|[€$£¥₹]|S?[Ff]r\.)?\s*(?<digits>\d[\d .,']*?)\s*(?<factor>[KkMm])?\s*(?<open>\+)?\s*(?<after>[A-Za-z]{3}|[€$£¥₹])?\s*(?<open>\+)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}

/// <summary>An amount, or why there is none.</summary>
/// <param name="Value">The amount; 0 when there is none.</param>
/// <param name="Currency">The currency that stands beside it; empty for none, or for a sign of several.</param>
/// <param name="IsOpen">Whether a plus stands behind it.</param>
/// <param name="Code">What is wrong, of <see cref="RowCodes"/>; null for a good one.</param>
/// <param name="Problem">What is wrong, to go on after the cell: "is no amount".</param>
/// <param name="Suggestion">What was probably meant, or null.</param>
internal readonly record struct Amount(decimal Value, string Currency, bool IsOpen, string? Code, string Problem, string? Suggestion = null);
