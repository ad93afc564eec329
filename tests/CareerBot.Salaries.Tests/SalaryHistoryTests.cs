using CareerBot.Messages;

namespace CareerBot.Salaries.Tests;

/// <summary>The history beside a list of all that was published, which is gone through from its beginning for every question.</summary>
public sealed class SalaryHistoryTests
{
    private const int Revisions = 12;

    private static readonly DateOnly First = new(2026, 1, 1);

    private static readonly string?[] Cities = [null, "aachen", "berlin"];

    private static readonly string?[] Levels = [null, "junior", "senior"];

    public static TheoryData<int> Seeds => [1, 2, 3, 4, 5, 6, 7, 8];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Published_piece_by_piece_and_rolled_back_it_says_what_the_list_says(int seed)
    {
        var random = new Random(seed);
        var published = new List<BookEntry>();
        SalaryHistory history = SalaryHistory.Empty;
        for (int revision = 1; revision <= Revisions; revision++)
        {
            BookEntry[] added = [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => AnyEntry(random, revision))];
            published.AddRange(added);
            history = history.With(added);
            if (random.Next(4) == 0)
            {
                int undone = random.Next(1, revision + 1);
                published.RemoveAll(entry => entry.Revision == undone);
                history = history.Without(undone);
            }
        }

        history.Count.ShouldBe(published.Count);
        history.Revisions.Order().ShouldBe(published.Select(entry => entry.Revision).Distinct().Order());
        for (int day = -1; day <= 41; day++)
        {
            ShouldSay(history, published, First.AddDays(day));
        }
    }

    private static void ShouldSay(SalaryHistory history, List<BookEntry> published, DateOnly day)
    {
        SalaryBook book = history.At(day);
        BookEntry[] inForce =
        [
            .. published.GroupBy(entry => entry.Band.Key).OrderBy(key => key.Key)
                .Select(key => key.Where(entry => entry.InForceFrom <= day).OrderBy(entry => entry.InForceFrom).LastOrDefault(new BookEntry(null!, day, 0, Ends: true)))
                .Where(last => !last.Ends),
        ];
        book.EntriesOf(null).ShouldBe(inForce, $"on {day}");
        book.Count.ShouldBe(inForce.Length);
        foreach (BandKey key in published.Select(entry => entry.Band.Key).Distinct())
        {
            history.StatementsOn(key).ToArray().ShouldBe(published.Where(entry => entry.Band.Key == key).OrderBy(entry => entry.InForceFrom));
            book.Of(key.Role, key.Location).ToArray().ShouldBe(inForce.Select(entry => entry.Band).Where(band => band.Role == key.Role && band.Location == key.Location));
            book.Of(key.Role, new Place(key.Location, key.City)).ToArray()
                .ShouldBe(inForce.Select(entry => entry.Band).Where(band => band.Role == key.Role && band.Location == key.Location && band.City == key.City));
        }

        book.Find(new BandKey(new RoleId("role-0"), new CountryCode("ZZ"), null, null)).ShouldBeNull();
        DateOnly[] later = [.. published.Select(entry => entry.InForceFrom).Where(from => from > day)];
        history.NextChangeAfter(day).ShouldBe(later.Length == 0 ? null : later.Min());
        history.LiveRevisions(day).Order().ShouldBe(Live(published, day));
    }

    /// <summary>Those whose statement no other one stands before: of the same key, begun since, or begun on the same day and published later.</summary>
    private static IEnumerable<int> Live(List<BookEntry> published, DateOnly day) => published
        .Where((entry, at) => !published.Where((other, otherAt) =>
            other.Band.Key == entry.Band.Key && ((other.InForceFrom == entry.InForceFrom && otherAt > at) || (other.InForceFrom > entry.InForceFrom && other.InForceFrom <= day))).Any())
        .Select(entry => entry.Revision).Distinct().Order();

    private static BookEntry AnyEntry(Random random, int revision)
    {
        DateOnly from = First.AddDays(random.Next(40));
        return new BookEntry(
            new Band
            {
                Role = new RoleId($"role-{random.Next(2)}"),
                Location = new CountryCode(random.Next(2) == 0 ? "DE" : "FR"),
                City = random.GetItems(Cities, 1)[0] is { } city ? new CityId(city) : null,
                Level = random.GetItems(Levels, 1)[0] is { } level ? new LevelId(level) : null,
                Currency = "EUR",
                Min = random.Next(1, 1_000_000),
                Max = 2_000_000,
                OpenEnded = false,
                EffectiveFrom = from,
                Source = "a test",
                Audience = Audience.Employees,
            },
            from,
            revision,
            Ends: random.Next(5) == 0);
    }
}
