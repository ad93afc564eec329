using System.Globalization;
using System.Text.RegularExpressions;
using CareerBot.Messages;

namespace CareerBot.Salaries.Import;

/// <summary>What is odd about good rows, each by itself and among those of the same role, place and day.</summary>
internal static partial class SheetChecks
{
    private const decimal Narrow = 1.05m;

    private const decimal Wide = 3.5m;

    /// <summary>A level that begins more than a quarter above the end of the one below leaves a gap that somebody falls into.</summary>
    private const decimal Gap = 1.25m;

    private const int StaleAfterYears = 3;

    public static void Row(ImportedRow row, IPayVocabulary vocabulary, DateOnly today, ProblemList problems)
    {
        Band band = row.Band;
        if (band.Median is { } median && band.Min > median)
        {
            Warn("median", median, RowCodes.MinAboveMedian, $"The minimum {Plain(band.Min)} is above the median {Plain(median)}; they may come from different samples.");
        }

        string usual = vocabulary.CurrencyOf(band.Location);
        if (band.Currency != usual)
        {
            problems.Warn(new RowProblem(row.Row, "currency", band.Currency, RowCodes.CurrencyCountryMismatch, $"Pay in {band.Location} is usually in {usual}, and this is in {band.Currency}."));
        }

        if (vocabulary.MonthlyBelow(band.Currency) is { } monthly && band.Max < monthly)
        {
            Warn("max", band.Max, RowCodes.LooksMonthly, $"{Plain(band.Max)} {band.Currency} looks like pay of a month; the book holds pay of a year.");
        }

        if (ExtraPayments().IsMatch(band.Note) || ExtraPayments().IsMatch(band.Source))
        {
            problems.Warn(new RowProblem(row.Row, "note", RowProblem.Cut(band.Note), RowCodes.ExtraPayments, "It speaks of 13 or 14 payments: make sure that the figures are those of the whole year, all payments in."));
        }

        if (band.Max < band.Min * Narrow)
        {
            Warn("max", band.Max, RowCodes.NarrowRange, $"The range {Plain(band.Min)} to {Plain(band.Max)} is narrower than is usual.");
        }
        else if (band.Max > band.Min * Wide)
        {
            Warn("max", band.Max, RowCodes.WideRange, $"The range {Plain(band.Min)} to {Plain(band.Max)} is wider than is usual: perhaps a digit too many or too few.");
        }

        if (band.EffectiveFrom is { } from && from < today.AddYears(-StaleAfterYears))
        {
            problems.Warn(new RowProblem(
                row.Row, "effective_from", from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), RowCodes.StaleDate, $"In force since more than {StaleAfterYears} years: the figures may be stale."));
        }

        void Warn(string column, decimal value, string code, string message) => problems.Warn(new RowProblem(row.Row, column, Plain(value), code, message));
    }

    /// <summary>Levels against each other, in one pass over rows that are put together by role, place and day.</summary>
    public static void Levels(IReadOnlyList<ImportedRow> rows, IPayVocabulary vocabulary, ProblemList problems)
    {
        LevelId[] order = [.. vocabulary.Levels];
        foreach (IGrouping<(RoleId, CountryCode, CityId?, DateOnly?), ImportedRow> ladder in rows
            .Where(row => row.Band.Level is not null).GroupBy(row => (row.Band.Role, row.Band.Location, row.Band.City, row.Band.EffectiveFrom)))
        {
            ImportedRow[] steps = [.. ladder.OrderBy(row => Array.IndexOf(order, row.Band.Level!.Value))];
            for (int i = 1; i < steps.Length; i++)
            {
                Band lower = steps[i - 1].Band;
                Band upper = steps[i].Band;
                if (lower.Currency != upper.Currency)
                {
                    continue;
                }

                if (upper.Min > lower.Max * Gap && !lower.OpenEnded)
                {
                    problems.Warn(new RowProblem(
                        steps[i].Row, "min", Plain(upper.Min), RowCodes.LevelGap, $"{upper.Key} begins at {Plain(upper.Min)}, and {lower.Level} ends at {Plain(lower.Max)}: a gap between two levels."));
                }
                else if (upper.Max < lower.Max && !upper.OpenEnded)
                {
                    problems.Warn(new RowProblem(
                        steps[i].Row, "max", Plain(upper.Max), RowCodes.LevelOverlap, $"{upper.Key} ends at {Plain(upper.Max)}, below the {Plain(lower.Max)} of {lower.Level}."));
                }
            }
        }
    }

    private static string Plain(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b1[34](th|\.|x|e)?[\s-]*(month|salar|payment|monats|mois|gehalt|gehält|mensualit)|\b1[34]\s*x\b|\b(thirteenth|fourteenth)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExtraPayments();
}
