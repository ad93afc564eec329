namespace CareerBot.Salaries.Import;

/// <summary>Stable names of what can be wrong with, or odd about, a row. The first group refuses the file; the second only warns.</summary>
public static class RowCodes
{
    /// <summary>The file is not of the format that it claims, or holds no table.</summary>
    public const string BadFile = "bad_file";

    /// <summary>Bytes that are no text in any encoding that is read.</summary>
    public const string BadEncoding = "bad_encoding";

    /// <summary>A header that matches no column.</summary>
    public const string UnknownColumn = "unknown_column";

    /// <summary>Two headers that mean the same column.</summary>
    public const string DuplicateColumn = "duplicate_column";

    /// <summary>A column that every file needs is absent.</summary>
    public const string MissingColumn = "missing_column";

    /// <summary>More or fewer cells than the header has.</summary>
    public const string BadRow = "bad_row";

    /// <summary>A cell that must not be empty is.</summary>
    public const string MissingValue = "missing_value";

    /// <summary>No role of the knowledge base.</summary>
    public const string UnknownRole = "unknown_role";

    /// <summary>No level of the knowledge base.</summary>
    public const string UnknownLevel = "unknown_level";

    /// <summary>No country or city of the knowledge base.</summary>
    public const string BadCountry = "bad_country";

    /// <summary>No ISO 4217 code.</summary>
    public const string BadCurrency = "bad_currency";

    /// <summary>No amount of money.</summary>
    public const string BadNumber = "bad_number";

    /// <summary>An amount that two number formats read differently.</summary>
    public const string AmbiguousNumber = "ambiguous_number";

    /// <summary>The minimum is above the maximum.</summary>
    public const string MinAboveMax = "min_gt_max";

    /// <summary>The median is above the maximum of a closed range.</summary>
    public const string MedianOutside = "mid_outside";

    /// <summary>Neither yes nor no.</summary>
    public const string BadFlag = "bad_flag";

    /// <summary>No audience.</summary>
    public const string BadAudience = "bad_audience";

    /// <summary>No date, or one that two formats read differently.</summary>
    public const string BadDate = "date_invalid";

    /// <summary>Pay by the month or hour without what makes a year of it.</summary>
    public const string PeriodIncomplete = "period_incomplete";

    /// <summary>Pay that is not gross base pay.</summary>
    public const string BasisNotSupported = "basis_not_supported";

    /// <summary>A cell that a spreadsheet would run.</summary>
    public const string FormulaInjection = "formula_injection";

    /// <summary>One band in two rows.</summary>
    public const string DuplicateRow = "duplicate_row";

    /// <summary>More rows than are read.</summary>
    public const string RowLimit = "row_limit";

    /// <summary>A text longer than is kept.</summary>
    public const string TooLong = "too_long";

    /// <summary>A locale that does not exist.</summary>
    public const string BadLocale = "bad_locale";

    /// <summary>Warning: changed by more than the threshold.</summary>
    public const string ChangeTooLarge = "change_too_large";

    /// <summary>Warning: more people may see it than before; the approver ticks it apart.</summary>
    public const string AudienceWidened = "audience_widened";

    /// <summary>Warning: no audience given, so only HR sees it.</summary>
    public const string AudienceDefault = "audience_default";

    /// <summary>Warning: the minimum is above the median, as it is where the figures come from different samples.</summary>
    public const string MinAboveMedian = "min_above_median";

    /// <summary>Warning: a range begins beyond the end of the level below.</summary>
    public const string LevelGap = "gap_warning";

    /// <summary>Warning: a range lies below or within that of the level below it.</summary>
    public const string LevelOverlap = "overlap";

    /// <summary>Warning: a currency that the place does not usually pay in.</summary>
    public const string CurrencyCountryMismatch = "currency_country_mismatch";

    /// <summary>Warning: a yearly figure of a monthly size.</summary>
    public const string LooksMonthly = "looks_monthly";

    /// <summary>Warning: the text speaks of 13 or 14 payments; the figures must cover them all.</summary>
    public const string ExtraPayments = "extra_payments";

    /// <summary>Warning: a range much narrower than usual.</summary>
    public const string NarrowRange = "range_narrow";

    /// <summary>Warning: a range much wider than usual.</summary>
    public const string WideRange = "range_wide";

    /// <summary>Warning: in force since before today: past answers were different.</summary>
    public const string PastEffective = "past_effective";

    /// <summary>Warning: another band of the same key is already scheduled for later.</summary>
    public const string ScheduledLater = "scheduled_later";

    /// <summary>Warning: an effective date so old that the figures may be stale.</summary>
    public const string StaleDate = "stale_date";
}
