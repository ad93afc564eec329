using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Salaries;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Dialog.Pay;

/// <summary>
/// Asks every changed band back through the engine, for the day that it begins, as somebody of its audience would: the answer must show
/// exactly its figures. And as somebody of the next wider audience: then it must not.
/// </summary>
/// <param name="engine">The engine that answers at the moment of the check.</param>
public sealed class PublishedCheck(Func<DialogEngine> engine) : IBookCheck
{
    /// <inheritdoc/>
    public string? FirstMismatch(SalaryHistory history, ImmutableArray<BandChange> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(history);
        DialogEngine asked = engine();

        // Day by day, so that one opened book is held at a time; the bands of a day by as many threads as there are processors.
        foreach (IGrouping<DateOnly, BandChange> day in changes.GroupBy(change => change.InForceFrom))
        {
            SalaryBook book = history.At(day.Key);
            BandChange[] ofDay = [.. day];
            string?[] mismatches = new string?[ofDay.Length];
            ParallelLoopResult done = Parallel.For(0, ofDay.Length, new ParallelOptions { CancellationToken = cancellationToken }, (i, loop) =>
            {
                mismatches[i] = Mismatch(asked, book, ofDay[i]);
                if (mismatches[i] is not null)
                {
                    // All before it are still asked: the one that is told is the first of the day.
                    loop.Break();
                }
            });
            if (done.LowestBreakIteration is { } first)
            {
                return mismatches[first];
            }
        }

        return null;
    }

    private static string? Mismatch(DialogEngine engine, SalaryBook book, BandChange change)
    {
        BandKey key = change.Key;
        if (!engine.Knowledge.Roles.ContainsKey(key.Role))
        {
            return $"{key}: the knowledge base has no such role any more, so nobody could ask for it.";
        }

        var question = new Question
        {
            Intent = Intent.SalaryRange,
            Language = Knowledge.Model.Language.Default,
            Roles = [key.Role],
            Places = [new Place(key.Location, key.City)],
            Level = key.Level,
        };
        Audience sees = (change.After ?? change.Before)!.Audience;
        bool isShown = engine.Answer(question, book, sees, change.InForceFrom).Ranges.Any(range => Says(range, change.After ?? change.Before!));
        if (change.After is { } after && !isShown)
        {
            return $"{key}: asked back, the answer does not show what row {change.Row} says.";
        }

        if (change.After is null && isShown && book.Find(key) is null)
        {
            return $"{key}: asked back, the answer still shows the band that ended.";
        }

        bool leaks = change.After is { Audience: > Audience.Everyone } kept
            && engine.Answer(question, book, kept.Audience - 1, change.InForceFrom).Ranges.Any(range => Says(range, kept));
        return leaks ? $"{key}: asked back by somebody who may not see it, the answer shows it." : null;
    }

    private static bool Says(PayRange range, Band band) =>
        range.Role == band.Role && range.Location == band.Location && range.Level == band.Level && range.Currency == band.Currency
        && range.Min == band.Min && range.Max == band.Max && range.OpenEnded == band.OpenEnded && range.EffectiveFrom == band.EffectiveFrom;
}
