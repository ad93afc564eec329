using System.Collections.Immutable;
using System.Globalization;
using CareerBot.Salaries.Export;
using CareerBot.Salaries.Import;

namespace CareerBot.Salaries.Revisions;

/// <summary>What is odd about changes, seen against the book. Nothing here refuses a file: a second person looks at it.</summary>
internal static class ChangeChecks
{
    /// <summary>A change of either end beyond this many percent is pointed out.</summary>
    private const decimal LargePercent = 15;

    public static ImmutableArray<RowProblem> Of(SalaryHistory history, ImmutableArray<BandChange> changes, DateOnly today)
    {
        var warnings = ImmutableArray.CreateBuilder<RowProblem>();
        foreach (BandChange change in changes)
        {
            if (warnings.Count >= ImportResult.MostProblems)
            {
                break;
            }

            if (change.After is not { } after)
            {
                continue;
            }

            Large(change, change.MinPercent, "min", change.Before?.Min, after.Min, warnings);
            Large(change, change.MaxPercent, "max", change.Before?.Max, after.Max, warnings);
            if (change.Before is { } before)
            {
                if (before.Currency != after.Currency)
                {
                    warnings.Add(new RowProblem(change.Row, "currency", after.Currency, RowCodes.ChangeTooLarge, $"{change.Key} was paid in {before.Currency} and now in {after.Currency}."));
                }

                if (change.WidensAudience)
                {
                    warnings.Add(new RowProblem(
                        change.Row, "audience", Name(after), RowCodes.AudienceWidened, $"{change.Key} was for {Name(before)} and is now for {Name(after)}: the approver confirms this apart."));
                }
            }

            if (after.EffectiveFrom is { } from && from < today && history.Roles.Contains(after.Role))
            {
                warnings.Add(new RowProblem(
                    change.Row, "effective_from", Date(from), RowCodes.PastEffective, $"{change.Key} is in force since {Date(from)}, before today: what was asked since then was answered without it."));
            }

            if (Scheduled(history, change) is { } later)
            {
                warnings.Add(new RowProblem(
                    change.Row, "effective_from", Date(change.InForceFrom), RowCodes.ScheduledLater, $"Another band of {change.Key} is in force from {Date(later.InForceFrom)} (revision {later.Revision}); this one holds until then."));
            }
        }

        return warnings.DrainToImmutable();
    }

    private static void Large(BandChange change, decimal? percent, string column, decimal? before, decimal after, ImmutableArray<RowProblem>.Builder warnings)
    {
        if (percent is { } moved && decimal.Abs(moved) > LargePercent)
        {
            string text = after.ToString("0.##", CultureInfo.InvariantCulture);
            warnings.Add(new RowProblem(
                change.Row, column, text, RowCodes.ChangeTooLarge, string.Create(CultureInfo.InvariantCulture, $"{change.Key}: {column} goes from {before:0.##} to {text}, {moved:+0.#;-0.#} %.")));
        }
    }

    private static BookEntry? Scheduled(SalaryHistory history, BandChange change)
    {
        foreach (BookEntry entry in history.StatementsOn(change.Key))
        {
            if (entry.InForceFrom > change.InForceFrom)
            {
                return entry;
            }
        }

        return null;
    }

    private static string Name(Band band) => SalaryExport.NameOf(band.Audience);

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
