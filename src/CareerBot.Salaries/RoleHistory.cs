using System.Collections.Immutable;
using CareerBot.Messages;

namespace CareerBot.Salaries;

/// <summary>
/// The statements on one role by key and day; of one key and day in the order of publishing. What is asked of them often is kept beside
/// them: where each place begins, the days on which anything changes, and the page of bands opened last.
/// </summary>
internal sealed class RoleHistory
{
    /// <summary>Of a role never paid.</summary>
    public static readonly RoleHistory Empty = new([]);

    private readonly Dictionary<Place, (int First, int End)> _places = [];
    private readonly ImmutableArray<DateOnly> _days;

    private volatile Page? _page;

    private RoleHistory(ImmutableArray<BookEntry> entries)
    {
        Entries = entries;
        var days = new HashSet<DateOnly>();
        var revisions = new HashSet<int>();
        int first = 0;
        for (int i = 0; i < entries.Length; i++)
        {
            days.Add(entries[i].InForceFrom);
            revisions.Add(entries[i].Revision);
            Band band = entries[i].Band;
            if (i + 1 == entries.Length || entries[i + 1].Band.City != band.City || entries[i + 1].Band.Location != band.Location)
            {
                _places.Add(new Place(band.Location, band.City), (first, i + 1));
                first = i + 1;
            }
        }

        _days = [.. days.Order()];
        Revisions = revisions;
    }

    /// <summary>The statements.</summary>
    public ImmutableArray<BookEntry> Entries { get; }

    /// <summary>The revisions that made them.</summary>
    public IReadOnlySet<int> Revisions { get; }

    /// <summary>With statements published after all that are there, in the order of publishing.</summary>
    public RoleHistory With(List<BookEntry> published)
    {
        BookEntry[] added = Sorted(published);
        ReadOnlySpan<BookEntry> before = Entries.AsSpan();
        var merged = ImmutableArray.CreateBuilder<BookEntry>(before.Length + added.Length);
        int next = 0;
        foreach (BookEntry entry in added)
        {
            int end = next;
            while (end < before.Length && Compare(before[end], entry) <= 0)
            {
                end++;
            }

            merged.AddRange(before[next..end]);
            merged.Add(entry);
            next = end;
        }

        merged.AddRange(before[next..]);
        return new RoleHistory(merged.MoveToImmutable());
    }

    /// <summary>Without what a revision said.</summary>
    public RoleHistory Without(int revision) =>
        Revisions.Contains(revision) ? new RoleHistory(Entries.RemoveAll(entry => entry.Revision == revision)) : this;

    /// <summary>The statements on one key, by the day that they begin.</summary>
    public ReadOnlySpan<BookEntry> On(BandKey key)
    {
        int end = EndOf(key, DateOnly.MaxValue);
        int first = end;
        while (first > 0 && Entries[first - 1].Band is { } band && band.Location == key.Location && band.City == key.City && band.Level == key.Level)
        {
            first--;
        }

        return Entries.AsSpan()[first..end];
    }

    /// <summary>The last statement on a key that began by a day; null when none did.</summary>
    public BookEntry? LastBegun(BandKey key, DateOnly day)
    {
        int end = EndOf(key, day);
        return end > 0 && Entries[end - 1] is var last && Compare(last.Band, key) == 0 ? last : null;
    }

    /// <summary>The bands in force on a day, by country, city and level.</summary>
    public ImmutableArray<Band> BandsOn(DateOnly day)
    {
        // Every answer of a day, and those of the days after it until something changes, are made from the same bands.
        Page? page = _page;
        if (page is null || day < page.From || day >= page.Until)
        {
            _page = page = Open(day);
        }

        return page.Bands;
    }

    /// <summary>The first day after one on which a band comes into force or ends, or null.</summary>
    public DateOnly? NextChangeAfter(DateOnly day)
    {
        int at = FirstAfter(day);
        return at < _days.Length ? _days[at] : null;
    }

    /// <summary>The revisions that say something in force on a day or later.</summary>
    public IEnumerable<int> LiveRevisions(DateOnly day)
    {
        for (int i = 0; i < Entries.Length; i++)
        {
            BookEntry entry = Entries[i];
            DateOnly? next = i + 1 < Entries.Length && Compare(Entries[i + 1].Band, entry.Band.Key) == 0 ? Entries[i + 1].InForceFrom : null;
            bool isReplaced = next is { } from && (from <= day || from == entry.InForceFrom);
            if (!isReplaced)
            {
                yield return entry.Revision;
            }
        }
    }

    private int FirstAfter(DateOnly day)
    {
        int at = _days.BinarySearch(day);
        return at < 0 ? ~at : at + 1;
    }

    private Page Open(DateOnly day)
    {
        var bands = ImmutableArray.CreateBuilder<Band>();
        for (int i = 0; i < Entries.Length; i++)
        {
            BookEntry entry = Entries[i];
            if (entry.InForceFrom > day || entry.Ends)
            {
                continue;
            }

            bool isLast = i + 1 == Entries.Length || Entries[i + 1].InForceFrom > day || Compare(Entries[i + 1].Band, entry.Band.Key) != 0;
            if (isLast)
            {
                bands.Add(entry.Band);
            }
        }

        int next = FirstAfter(day);
        return new Page(next > 0 ? _days[next - 1] : DateOnly.MinValue, next < _days.Length ? _days[next] : DateOnly.MaxValue, bands.DrainToImmutable());
    }

    /// <summary>Index behind the last statement that is of an earlier key, or of this one and began by a day; searched within the place.</summary>
    private int EndOf(BandKey key, DateOnly day)
    {
        (int low, int high) = _places.GetValueOrDefault(new Place(key.Location, key.City));
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            int order = Compare(Entries[middle].Band, key);
            if (order < 0 || (order == 0 && Entries[middle].InForceFrom <= day))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>By key and day; those of one key and day stay in their order.</summary>
    private static BookEntry[] Sorted(List<BookEntry> published)
    {
        BookEntry[] entries = [.. published];
        int[] order = new int[entries.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (left, right) =>
        {
            int byKeyAndDay = Compare(entries[left], entries[right]);
            return byKeyAndDay != 0 ? byKeyAndDay : left.CompareTo(right);
        });
        return Array.ConvertAll(order, index => entries[index]);
    }

    private static int Compare(in BookEntry left, in BookEntry right)
    {
        int order = Compare(left.Band, right.Band.Key);
        return order != 0 ? order : left.InForceFrom.CompareTo(right.InForceFrom);
    }

    /// <summary>The order of <see cref="BandKey"/> among bands of one role.</summary>
    private static int Compare(Band band, in BandKey key)
    {
        int order = string.CompareOrdinal(band.Location.Value, key.Location.Value);
        order = order != 0 ? order : string.CompareOrdinal(band.City?.Value, key.City?.Value);
        return order != 0 ? order : string.CompareOrdinal(band.Level?.Value, key.Level?.Value);
    }

    /// <param name="From">First day that it is right for.</param>
    /// <param name="Until">The day after the last one.</param>
    /// <param name="Bands">The bands in force.</param>
    private sealed record Page(DateOnly From, DateOnly Until, ImmutableArray<Band> Bands);
}
