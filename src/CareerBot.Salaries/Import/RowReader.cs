using System.Globalization;
using CareerBot.Messages;

namespace CareerBot.Salaries.Import;

/// <summary>Turns the cells of one row into a band; whatever is wrong with any of them is told, not only the first.</summary>
internal sealed class RowReader(IPayVocabulary vocabulary, ImportOptions options, CultureInfo? culture, ProblemList problems)
{
    private const string AllLevels = "all";

    private readonly AmountReader _amounts = new(culture);
    private readonly DateReader _dates = new(culture);
    private readonly Dictionary<string, RoleId?> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place?> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LevelId?> _levels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private SheetCell[] _cells = [];
    private int _row;

    /// <summary>Whether any row had no audience of its own.</summary>
    public bool LeftAudienceOut { get; private set; }

    /// <summary>The band of a row, or null when anything in it is wrong.</summary>
    /// <param name="row">The row's number.</param>
    /// <param name="cells">Cells by <see cref="ImportColumn"/>.</param>
    public Band? Read(int row, SheetCell[] cells)
    {
        _row = row;
        _cells = cells;
        int before = problems.ErrorCount;
        RoleId? role = Role();
        Place? place = Place();
        LevelId? level = Level();
        string currency = Currency(place);
        decimal factor = Factor();
        (decimal min, bool _) = Amount(ImportColumn.Min, currency, factor);
        (decimal max, bool isOpen) = Amount(ImportColumn.Max, currency, factor);
        decimal? median = Text(ImportColumn.Median).Length > 0 ? Amount(ImportColumn.Median, currency, factor).Value : null;
        bool? saysOpen = Flag(ImportColumn.OpenEnded);
        bool openEnded = saysOpen ?? isOpen;
        DateOnly? from = Date();
        string source = Source();
        Audience audience = Audience();
        string note = Free(ImportColumn.Note, FreeText.LongestNote);
        Basis();
        if (problems.ErrorCount > before)
        {
            return null;
        }

        if (saysOpen is false && isOpen)
        {
            Error(ImportColumn.OpenEnded, RowCodes.BadFlag, $"The flag says that the range ends, and the maximum '{RowProblem.Cut(Text(ImportColumn.Max))}' that it goes on; make the two agree.");
            return null;
        }

        if (min > max)
        {
            Error(ImportColumn.Min, RowCodes.MinAboveMax, $"The minimum {Plain(min)} is above the maximum {Plain(max)}; perhaps the two columns changed places.");
            return null;
        }

        if (median > max && !openEnded)
        {
            Error(ImportColumn.Median, RowCodes.MedianOutside, $"The median {Plain(median.Value)} is above the maximum {Plain(max)} of a range that is not open-ended.");
            return null;
        }

        return new Band
        {
            Role = role!.Value,
            Location = place!.Value.Country,
            City = place.Value.City,
            Level = level,
            Currency = One(currency),
            Min = min,
            Max = max,
            OpenEnded = openEnded,
            Median = median,
            EffectiveFrom = from,
            Source = One(source),
            Audience = audience,
            Note = One(note),
        };
    }

    private RoleId? Role()
    {
        string text = Required(ImportColumn.Role);
        if (text.Length == 0)
        {
            return null;
        }

        if (!_roles.TryGetValue(text, out RoleId? role))
        {
            _roles[text] = role = vocabulary.Role(text);
        }

        if (role is null)
        {
            string[] nearest = problems.ListsMore ? [.. vocabulary.NearestRoles(text)] : [];
            Error(ImportColumn.Role, RowCodes.UnknownRole, $"'{RowProblem.Cut(text)}' is no role of the knowledge base{Perhaps(nearest)}", nearest.FirstOrDefault());
        }

        return role;
    }

    private Place? Place()
    {
        string text = Required(ImportColumn.Location);
        if (text.Length == 0)
        {
            return null;
        }

        if (!_places.TryGetValue(text, out Place? place))
        {
            _places[text] = place = vocabulary.Place(text);
        }

        if (place is null)
        {
            string[] nearest = problems.ListsMore ? [.. vocabulary.NearestPlaces(text)] : [];
            Error(ImportColumn.Location, RowCodes.BadCountry, $"'{RowProblem.Cut(text)}' is no country or city of the knowledge base{Perhaps(nearest)}", nearest.FirstOrDefault());
        }

        return place;
    }

    private LevelId? Level()
    {
        string text = Text(ImportColumn.Level);
        if (text.Length == 0 || text.Equals(AllLevels, StringComparison.OrdinalIgnoreCase) || IsFormula(ImportColumn.Level, text))
        {
            return null;
        }

        if (!_levels.TryGetValue(text, out LevelId? level))
        {
            _levels[text] = level = vocabulary.Level(text);
        }

        if (level is null)
        {
            Error(ImportColumn.Level, RowCodes.UnknownLevel, $"'{RowProblem.Cut(text)}' is no level; the levels are {string.Join(", ", vocabulary.Levels)}, or empty for all together.");
        }

        return level;
    }

    private string Currency(Place? place)
    {
        string text = Required(ImportColumn.Currency).ToUpperInvariant();
        if (text.Length == 0)
        {
            return "";
        }

        if (text.Length == 3 && vocabulary.IsCurrency(text))
        {
            return text;
        }

        string? usual = place is { } where ? vocabulary.CurrencyOf(where.Country) : null;
        Error(ImportColumn.Currency, RowCodes.BadCurrency, $"'{RowProblem.Cut(text)}' is no currency code of three letters (ISO 4217){(usual is null ? "" : $"; pay there is usually in {usual}")}.", usual);
        return "";
    }

    /// <summary>What a figure is multiplied by to be one of a year.</summary>
    private decimal Factor()
    {
        string fte = Text(ImportColumn.Fte).TrimEnd('%', ' ');
        if (fte.Length > 0 && fte is not ("1" or "1.0" or "1,0" or "100"))
        {
            Error(ImportColumn.Fte, RowCodes.BasisNotSupported, $"'{RowProblem.Cut(fte)}' is not full time; give the figures for full time.");
        }

        string period = Text(ImportColumn.Period).ToUpperInvariant();
        switch (period)
        {
            case "" or "YEAR" or "YEARLY" or "ANNUAL" or "ANNUALLY" or "ANN" or "A" or "Y" or "JAHR" or "AN" or "ANNEE":
                return 1;
            case "MONTH" or "MONTHLY" or "MON" or "M" or "MONAT" or "MOIS":
                if (Text(ImportColumn.PaymentsPerYear) is { Length: > 0 } written)
                {
                    if (Number(ImportColumn.PaymentsPerYear) is >= 12 and <= 14.5m and decimal payments)
                    {
                        return payments;
                    }

                    Error(ImportColumn.PaymentsPerYear, RowCodes.PeriodIncomplete, $"'{RowProblem.Cut(written)}' is no number of payments a year; it is 12 to 14.5.");
                    return 1;
                }

                if (options.PaymentsPerYear is { } given)
                {
                    return given;
                }

                Error(ImportColumn.Period, RowCodes.PeriodIncomplete, "Pay by the month needs the column payments_per_year (12 to 14.5), or the figures for a year.");
                return 1;
            case "HOUR" or "HOURLY" or "HR" or "H" or "STUNDE" or "HEURE":
                if (Number(ImportColumn.HoursPerYear) is { } hours and >= 500 and <= 3_000)
                {
                    return hours;
                }

                Error(ImportColumn.Period, RowCodes.PeriodIncomplete, "Pay by the hour needs the column hours_per_year (500 to 3000), or the figures for a year.");
                return 1;
            default:
                Error(ImportColumn.Period, RowCodes.PeriodIncomplete, $"'{RowProblem.Cut(period)}' is no period; write year, month or hour.");
                return 1;
        }
    }

    private decimal? Number(ImportColumn column) =>
        decimal.TryParse(Text(column).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    private void Basis()
    {
        string text = Text(ImportColumn.Basis).ToUpperInvariant();
        if (text is not ("" or "GROSS" or "BASE" or "BASE_GROSS" or "BASE GROSS" or "BASE PAY" or "BASE SALARY" or "BRUTTO" or "BRUT"))
        {
            Error(ImportColumn.Basis, RowCodes.BasisNotSupported, $"'{RowProblem.Cut(text)}' is not gross base pay, and the book holds nothing else; leave bonus, total and net figures out.");
        }
    }

    private (decimal Value, bool IsOpen) Amount(ImportColumn column, string currency, decimal factor)
    {
        SheetCell cell = _cells[(int)column];
        if (cell.Text.Length == 0)
        {
            Required(column);
            return (0, false);
        }

        Amount amount = _amounts.Read(cell);
        if (amount.Currency.Length > 0 && !vocabulary.IsCurrency(amount.Currency))
        {
            // "12abc": three letters that are no currency are no mark of one.
            amount = AmountReader.Wrong();
        }
        else if (amount.Value * factor > AmountReader.Most)
        {
            amount = AmountReader.TooLarge();
        }

        if (amount.Code is not null)
        {
            if (!cell.IsExact && !LooksNumeric(cell.Text) && IsFormula(column, cell.Text))
            {
                return (0, false);
            }

            Error(column, amount.Code, $"'{RowProblem.Cut(cell.Text)}' {amount.Problem}.", amount.Suggestion);
            return (0, false);
        }

        if (amount.Currency.Length > 0 && currency.Length > 0 && amount.Currency != currency)
        {
            Error(column, RowCodes.BadNumber, $"'{RowProblem.Cut(cell.Text)}' is in {amount.Currency}, and the row's currency is {currency}.");
        }

        decimal value = decimal.Round(amount.Value * factor, 2);
        return (value, amount.IsOpen);
    }

    /// <summary>A number with a sign is a wrong number, not a formula.</summary>
    private static bool LooksNumeric(string text) => text.Length > 1 && text[0] is '+' or '-' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') is var other && (other < 0 || text[1 + other] is '.' or ',' or ' ');

    /// <summary>What a flag says; null for nothing.</summary>
    private bool? Flag(ImportColumn column)
    {
        string text = Text(column);
        switch (text.ToUpperInvariant())
        {
            case "TRUE" or "YES" or "Y" or "1" or "X" or "JA" or "J" or "OUI" or "O" or "WAHR" or "VRAI":
                return true;
            case "":
                return null;
            case "FALSE" or "NO" or "N" or "0" or "NEIN" or "NON" or "FALSCH" or "FAUX":
                return false;
            default:
                if (!IsFormula(column, text))
                {
                    Error(column, RowCodes.BadFlag, $"'{RowProblem.Cut(text)}' is neither true nor false.");
                }

                return null;
        }
    }

    private DateOnly? Date()
    {
        string text = Text(ImportColumn.EffectiveFrom);
        if (text.Length == 0)
        {
            return options.EffectiveFrom;
        }

        if (IsFormula(ImportColumn.EffectiveFrom, text))
        {
            return null;
        }

        (DateOnly day, string? problem, string? suggestion) = _dates.Read(text);
        if (problem is not null)
        {
            Error(ImportColumn.EffectiveFrom, RowCodes.BadDate, $"'{RowProblem.Cut(text)}' {problem}.", suggestion);
        }

        return day;
    }

    private string Source()
    {
        if (Text(ImportColumn.Source).Length > 0)
        {
            return Free(ImportColumn.Source, FreeText.LongestSource);
        }

        if (options.Source is { } given)
        {
            return given;
        }

        Error(ImportColumn.Source, RowCodes.MissingValue, "The source is empty; every figure says where it comes from.");
        return "";
    }

    private Audience Audience()
    {
        string text = Text(ImportColumn.Audience);
        switch (text.ToUpperInvariant())
        {
            case "EVERYONE" or "PUBLIC":
                return Messages.Audience.Everyone;
            case "EMPLOYEES" or "ALL_STAFF":
                return Messages.Audience.Employees;
            case "MANAGERS":
                return Messages.Audience.Managers;
            case "HR":
                return Messages.Audience.Hr;
            case "":
                LeftAudienceOut = LeftAudienceOut || options.Audience is null;
                return options.Audience ?? Messages.Audience.Hr;
            default:
                if (!IsFormula(ImportColumn.Audience, text))
                {
                    Error(ImportColumn.Audience, RowCodes.BadAudience, $"'{RowProblem.Cut(text)}' is no audience; write everyone, employees, managers or hr.");
                }

                return Messages.Audience.Hr;
        }
    }

    private string Text(ImportColumn column) => _cells[(int)column].Text;

    private string Required(ImportColumn column)
    {
        string text = Text(column);
        if (text.Length == 0)
        {
            Error(column, RowCodes.MissingValue, $"The {ImportColumns.Names[(int)column]} is empty; every row needs one.");
            return "";
        }

        return IsFormula(column, text) ? "" : text;
    }

    /// <summary>A free text; what is wrong with it is told.</summary>
    private string Free(ImportColumn column, int longest)
    {
        (string text, string? code, string? problem) = FreeText.Read(Text(column), ImportColumns.Names[(int)column], longest);
        if (code is not null)
        {
            Error(column, code, problem!);
        }

        return text;
    }

    private bool IsFormula(ImportColumn column, string text)
    {
        if (!SpreadsheetText.IsRun(text))
        {
            return false;
        }

        Error(column, RowCodes.FormulaInjection, FreeText.FormulaProblem(text));
        return true;
    }

    private void Error(ImportColumn column, string code, string message, string? suggestion = null) =>
        problems.Error(new RowProblem(_row, ImportColumns.Names[(int)column], RowProblem.Cut(Text(column)), code, message, suggestion));

    /// <summary>One of equal texts: a source stands in every row.</summary>
    private string One(string text)
    {
        if (_texts.TryGetValue(text, out string? known))
        {
            return known;
        }

        _texts.Add(text, text);
        return text;
    }

    private static string Perhaps(string[] nearest) => nearest.Length == 0 ? "." : $"; did you mean {string.Join(", ", nearest)}?";

    private static string Plain(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);
}
