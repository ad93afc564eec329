using System.Collections.Frozen;
using System.Collections.Immutable;
using CareerBot.Dialog.Understanding.Words;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialog.Understanding.Entities;

/// <summary>
/// Finds the day that a message speaks of: "in 2022", "as of March 2023", "on 1 June 2024", "two years ago". A year and a month stand
/// for their last day, or for today where today lies in them. Only pay has days, so a message that may speak of pay is looked at, and
/// nothing but a year beside fitting words is one: "85k", "5 years", "since 2020" are left alone.
/// </summary>
internal sealed class DayFinder
{
    /// <summary>A message this short may go on with a question on pay without saying so: "and in 2021?".</summary>
    private const int ShortMessage = 6;

    private const int FirstYear = 1990;
    private const int LastYear = 2100;
    private const int YearDigits = 4;

    /// <summary>Most years and months that are counted back.</summary>
    private const int MostBack = 30;

    /// <summary>The longest cue before a day has so many words: "as of the end of".</summary>
    private const int LongestPrefix = 6;

    private readonly Lexicon _lexicon;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _months;
    private readonly ImmutableArray<string> _ordinals;

    public DayFinder(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _ordinals = lexicon.Language.Cues[CueKind.Ordinal];
        DateStyle dates = lexicon.Language.Dates;
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        var folded = new TokenList();
        foreach (ImmutableArray<string> names in (ImmutableArray<string>[])[dates.ShortMonths, dates.Months])
        {
            for (int i = 0; i < names.Length; i++)
            {
                folded.Clear();
                lexicon.Tokenizer.Read(names[i], folded);
                if (folded.Count == 1)
                {
                    months[folded.Text(0).ToString()] = i + 1;
                }
            }
        }

        _months = months.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Adds a mention for each day; its target is the day's number.</summary>
    public void Find(Workspace work)
    {
        if (work.Tokens.Count > ShortMessage && !Any(work, CueKind.Pay))
        {
            return;
        }

        bool keywords = !Any(work, CueKind.Asking);
        for (int i = 0; i < work.Tokens.Count; i++)
        {
            if (work.IsCovered(i) || !TryRead(work, i, out Reading day) || !IsFree(work, day))
            {
                continue;
            }

            int start = StartOfCueBefore(work, i, CueKind.DayBefore);
            DateOnly? date = start < i ? day.First.AddDays(-1) : Known(day, work.Today);
            if (start == i)
            {
                start = StartOfCueBefore(work, i, CueKind.DayAt);
                date = start < i || day.IsPlain || Stands(work, day, keywords) ? date : null;
            }

            if (date is { } found)
            {
                var mention = new Mention { Kind = EntityKind.Day, Target = found.DayNumber, Start = start, Length = day.End - start };
                work.Mentions.Add(mention);
                work.Cover(mention);
                i = day.End - 1;
            }
        }
    }

    /// <summary>The last day of the time read; today when it is not over.</summary>
    private static DateOnly Known(in Reading day, DateOnly today) => day.First <= today && today <= day.Last ? today : day.Last;

    private static bool Any(Workspace work, CueKind kind)
    {
        for (int i = 0; i < work.Tokens.Count; i++)
        {
            if (work.CueStarts(i, kind))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFree(Workspace work, in Reading day)
    {
        for (int i = day.Start; i < day.End; i++)
        {
            if (work.IsCovered(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where a cue begins that ends right before a token; the token itself when none does. The longest counts.</summary>
    private int StartOfCueBefore(Workspace work, int end, CueKind kind)
    {
        if (!work.CueEnds(end - 1, kind))
        {
            return end;
        }

        for (int start = Math.Max(0, end - LongestPrefix); start < end; start++)
        {
            int node = PhraseTrie<CueKind>.Root;
            for (int i = start; i < end && node >= 0; i++)
            {
                node = work.IsCovered(i) ? -1 : _lexicon.Cues.Step(node, work.Tokens[i].Word);
            }

            if (node >= 0 && _lexicon.Cues.ValuesAt(node) is { } kinds && kinds.Contains(kind))
            {
                return start;
            }
        }

        return end;
    }

    /// <summary>Whether a day without a word before it is one: alone, first or last, or after the name of a job or place.</summary>
    private static bool Stands(Workspace work, in Reading day, bool keywords)
    {
        bool last = day.End == work.Tokens.Count || work.Tokens[day.End].Has(TokenFlags.AfterSentence) || work.Tokens[day.End].Has(TokenFlags.AfterPause);
        bool first = day.Start == 0 || (day.Start == 1 && work.CueEnds(0, CueKind.Joining));
        bool named = work.TryMentionAt(day.Start - 1, out Mention before) && before.Kind is EntityKind.Role or EntityKind.AmbiguousRole or EntityKind.Country or EntityKind.City;
        bool pay = work.CueEnds(day.Start - 1, CueKind.Pay);
        return day.IsYear
            ? (first && (last || keywords)) || (last && (named || (keywords && pay))) || (keywords && named)
            : first || named || pay || work.Tokens[day.Start].Has(TokenFlags.AfterPause);
    }

    private bool TryRead(Workspace work, int i, out Reading day) =>
        TryDate(work, i, out day) || TryMonth(work, i, out day) || TryYear(work, i, out day) || TryBack(work, i, out day);

    /// <summary>2023-06-01, 1 June 2024, June 1 2024.</summary>
    private bool TryDate(Workspace work, int i, out Reading day)
    {
        day = default;
        if (YearAt(work, i) is { } first && DigitsAt(work, i + 1, 2) is { } isoMonth && DigitsAt(work, i + 2, 2) is { } isoDay)
        {
            return Make(first, isoMonth, isoDay, i, i + 3, out day);
        }

        int next = i + 1;
        if (DayOfMonthAt(work, i) is { } dayOfMonth)
        {
            next = work.CueStarts(next, CueKind.Function) && !work.IsCovered(next) && MonthAt(work, next) is null ? next + 1 : next;
            return MonthAt(work, next) is { } month && YearAt(work, next + 1) is { } year && Make(year, month, dayOfMonth, i, next + 2, out day);
        }

        return MonthAt(work, i) is { } named && DayOfMonthAt(work, next) is { } second && YearAt(work, next + 1) is { } of && Make(of, named, second, i, next + 2, out day);
    }

    private bool TryMonth(Workspace work, int i, out Reading day)
    {
        day = default;
        if (YearAt(work, i) is { } isoYear && DigitsAt(work, i + 1, 2) is { } isoMonth and >= 1 and <= 12 && DigitsAt(work, i + 2, 2) is null)
        {
            day = MonthOf(isoYear, isoMonth, i, i + 2);
            return true;
        }

        if (MonthAt(work, i) is not { } month)
        {
            return false;
        }

        int next = work.CueStarts(i + 1, CueKind.Function) && YearAt(work, i + 2) is not null ? i + 2 : i + 1;
        if (YearAt(work, next) is not { } year)
        {
            return false;
        }

        day = MonthOf(year, month, i, next + 1);
        return true;
    }

    private static bool TryYear(Workspace work, int i, out Reading day)
    {
        day = default;
        if (YearAt(work, i) is not { } year)
        {
            return false;
        }

        TokenList tokens = work.Tokens;
        bool measured = i + 1 < tokens.Count && !tokens[i + 1].Has(TokenFlags.AfterSentence) && !tokens[i + 1].Has(TokenFlags.AfterPause)
            && work.TryMentionAt(i + 1, out Mention unit) && unit.Kind == EntityKind.Currency;
        bool priced = work.TryMentionAt(i - 1, out Mention sign) && sign.Kind == EntityKind.Currency;
        day = new Reading(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), i, i + 1, IsYear: true);
        return !measured && !priced;
    }

    /// <summary>"last year", "two years ago", "6 months ago": counted from today.</summary>
    private bool TryBack(Workspace work, int i, out Reading day)
    {
        day = default;
        if (work.Today.Year <= MostBack)
        {
            return false;
        }

        int end = EndOfCueFrom(work, i, CueKind.LastYear);
        if (end > i)
        {
            int year = work.Today.Year - 1;
            day = new Reading(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), i, end, IsPlain: true);
            return true;
        }

        if (CountAt(work, i) is not { } count)
        {
            return false;
        }

        int years = EndOfCueFrom(work, i + 1, CueKind.YearsAgo);
        int months = EndOfCueFrom(work, i + 1, CueKind.MonthsAgo);
        DateOnly back = years > i + 1 ? work.Today.AddYears(-count) : work.Today.AddMonths(-count);
        day = new Reading(back, back, i, Math.Max(years, months), IsPlain: true);
        return day.End > i + 1;
    }

    private int EndOfCueFrom(Workspace work, int start, CueKind kind)
    {
        int end = start;
        int node = PhraseTrie<CueKind>.Root;
        for (int i = start; i < work.Tokens.Count; i++)
        {
            node = _lexicon.Cues.Step(node, work.Tokens[i].Word);
            if (node < 0)
            {
                break;
            }

            end = _lexicon.Cues.ValuesAt(node) is { } kinds && kinds.Contains(kind) ? i + 1 : end;
        }

        return end;
    }

    /// <summary>"5", "two", "a".</summary>
    private int? CountAt(Workspace work, int i)
    {
        if (work.CueStarts(i, CueKind.Article))
        {
            return 1;
        }

        ReadOnlySpan<char> text = work.Tokens.Text(i);
        if (work.Tokens[i].Has(TokenFlags.Number))
        {
            return int.TryParse(text, out int count) && count is > 0 and <= MostBack ? count : null;
        }

        for (int place = 0; place < _ordinals.Length && work.CueStarts(i, CueKind.Ordinal); place++)
        {
            if (text.SequenceEqual(_ordinals[place]))
            {
                return (place % DraftWriter.OrdinalPlaces) + 1;
            }
        }

        return null;
    }

    private static int? YearAt(Workspace work, int i) => DigitsAt(work, i, YearDigits) is { } year and >= FirstYear and <= LastYear ? year : null;

    private static int? DigitsAt(Workspace work, int i, int digits) =>
        i < work.Tokens.Count && !work.IsCovered(i) && work.Tokens[i].Length == digits && work.Tokens[i].Has(TokenFlags.Number) && int.TryParse(work.Tokens.Text(i), out int number) ? number : null;

    private int? MonthAt(Workspace work, int i) =>
        i < work.Tokens.Count && !work.IsCovered(i) && _months.TryGetValue(work.Tokens.Text(i), out int month) ? month : null;

    /// <summary>"1", "01", "1st": one or two digits, and at most two letters after.</summary>
    private static int? DayOfMonthAt(Workspace work, int i)
    {
        const int MostLetters = 2;
        if (i >= work.Tokens.Count || work.IsCovered(i))
        {
            return null;
        }

        ReadOnlySpan<char> text = work.Tokens.Text(i);
        int digits = text.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? text.Length : digits;
        return digits is 1 or 2 && text.Length - digits <= MostLetters && int.TryParse(text[..digits], out int day) ? day : null;
    }

    private static Reading MonthOf(int year, int month, int start, int end) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), start, end);

    private static bool Make(int year, int month, int dayOfMonth, int start, int end, out Reading day)
    {
        day = default;
        if (month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        var date = new DateOnly(year, month, dayOfMonth);
        day = new Reading(date, date, start, end);
        return true;
    }

    /// <summary>A time that was read: its days, its tokens, and how sure its words alone are.</summary>
    private readonly record struct Reading(DateOnly First, DateOnly Last, int Start, int End, bool IsYear = false, bool IsPlain = false);
}
