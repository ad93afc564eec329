using System.Globalization;

namespace CareerBot.Salaries.Import;

/// <summary>Reads days. A day and a month that can change places are not guessed.</summary>
internal sealed class DateReader(CultureInfo? culture)
{
    private const int FirstYear = 1990;

    private const int LastYear = 2100;

    private static readonly string[] Unambiguous = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssZ", "d MMM yyyy", "d MMMM yyyy"];

    private static readonly string[] DayFirst = ["d/M/yyyy", "d-M-yyyy"];

    private static readonly string[] MonthFirst = ["M/d/yyyy", "M-d-yyyy"];

    /// <summary>A day; or a code, what is wrong, and what may have been meant.</summary>
    public (DateOnly Day, string? Problem, string? Suggestion) Read(string text)
    {
        if (TryRead(text, Unambiguous, out DateOnly day))
        {
            return InYears(day);
        }

        bool isDayFirst = TryRead(text, DayFirst, out DateOnly asDayFirst);
        bool isMonthFirst = TryRead(text, MonthFirst, out DateOnly asMonthFirst);
        if (isDayFirst && isMonthFirst && asDayFirst != asMonthFirst)
        {
            char first = culture?.DateTimeFormat.ShortDatePattern[0] ?? 'y';
            if (first is not ('d' or 'M'))
            {
                // A locale that puts the year first does not say which of the other two comes first where the year does not.
                return (default, $"is {Iso(asDayFirst)} where the day comes first and {Iso(asMonthFirst)} where the month does; write it as {Iso(asDayFirst)} or {Iso(asMonthFirst)}", Iso(asDayFirst));
            }

            return InYears(first == 'M' ? asMonthFirst : asDayFirst);
        }

        return isDayFirst ? InYears(asDayFirst) : isMonthFirst ? InYears(asMonthFirst) : (default, "is no date; write it as 2027-01-31", null);
    }

    private static bool TryRead(string text, string[] formats, out DateOnly day)
    {
        bool isRead = DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out DateTime moment);
        day = isRead ? DateOnly.FromDateTime(moment) : default;
        return isRead && moment.TimeOfDay == TimeSpan.Zero;
    }

    /// <summary>A day, or that it is too early or too late to be one that pay begins on.</summary>
    public static (DateOnly Day, string? Problem, string? Suggestion) InYears(DateOnly day) =>
        day.Year is >= FirstYear and <= LastYear ? (day, null, null) : (default, $"lies outside the years {FirstYear} to {LastYear}", null);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
