using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using CareerBot.Storage.Access;
using CareerBot.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Host.Tests.OpenData;

/// <summary>Real tables pushed by one person and approved by another; then the bot and the API are asked, as of each of their days.</summary>
public sealed class OpenDataTests
{
    private const decimal LargePercent = 15;

    private static readonly DateOnly February2023 = new(2023, 2, 1);

    private static readonly DateOnly WholeIndex = new(2025, 1, 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_bands_of_February_2023_then_those_of_the_whole_index_are_pushed_reviewed_and_answered_from()
    {
        Assert.SkipWhen(Repository.SharedData is null, "The shared data is not here.");
        AdvertisedBands february = AdvertisedBands.Read("ai_jobs_bands_2023-02.tsv", "aijobs.net salary index as of February 2023 (CC0)");
        AdvertisedBands whole = AdvertisedBands.Read("ai_jobs_bands.tsv", "aijobs.net salary index 2020 to 2024 (CC0)");
        FakeTimeProvider time = Clock();
        await using var host = new TestHost(time: time, realKnowledge: true);
        (SalaryClient alice, SalaryClient bob) = await PeopleAsync(host);

        // February: what changes is what the book of that day has already; the rest is new.
        await ReviewedAsync(alice, bob, february, February2023, time);
        (int revision, JsonElement diff) = await ReviewedAsync(alice, bob, whole, WholeIndex, time);

        // The whole index: bands that moved by more than 15 % since February are pointed out, with both figures, and no others.
        Dictionary<(string, string, string?), AdvertisedBand> before = february.Bands.ToDictionary(band => band.Key);
        string[] outliers =
        [
            .. whole.Bands.Where(band => before.ContainsKey(band.Key)).SelectMany(band => new[]
            {
                Outlier(band, "min", before[band.Key].Low, band.Low), Outlier(band, "max", before[band.Key].High, band.High),
            }).OfType<string>().Order(StringComparer.Ordinal),
        ];
        outliers.ShouldNotBeEmpty();
        diff.GetProperty("warnings").EnumerateArray().Where(warning => warning.GetProperty("code").GetString() == "change_too_large")
            .Select(warning => warning.GetProperty("message").GetString()!).Order(StringComparer.Ordinal).ShouldBe(outliers);

        // Nothing that too few advertisements speak of is in the book, but for the first page's own ranges.
        Dictionary<(string, string, string?), JsonElement> book = await BookAsync(bob, WholeIndex);
        foreach ((string, string, string?) key in whole.TooThin.Where(book.ContainsKey))
        {
            book[key].GetProperty("band").GetProperty("source").GetString()!.ShouldStartWith("CareerBot first page");
        }

        // The API and the bot say what was in force on a day, whichever it is.
        foreach ((AdvertisedBands state, DateOnly day) in new[] { (february, new DateOnly(2023, 3, 1)), (whole, WholeIndex) })
        {
            Dictionary<(string, string, string?), JsonElement> onDay = await BookAsync(bob, day);
            foreach (AdvertisedBand band in state.Bands)
            {
                JsonElement said = onDay[band.Key].GetProperty("band");
                (said.GetProperty("min").GetDecimal(), said.GetProperty("max").GetDecimal()).ShouldBe((band.Low, band.High), $"{band.Key} on {day}");
            }

            foreach (AdvertisedBand band in state.Bands.Where(band => band.Level.Length == 0))
            {
                string text = string.Create(CultureInfo.InvariantCulture, $"what was the {band.Role.Replace('-', ' ')} salary in {new RegionInfo(band.Country).EnglishName} as of {day:yyyy-MM-dd}?");
                JsonElement range = await RangeAsync(host, text);
                (range.GetProperty("role").GetString(), range.GetProperty("location").GetString(), range.GetProperty("min").GetDecimal(), range.GetProperty("max").GetDecimal())
                    .ShouldBe((band.Role, band.Country, band.Low, band.High), text);
            }
        }

        // And today, without a day.
        AdvertisedBand analyst = whole.Bands.Single(band => band.Key == ("data-analyst", "US", null));
        (await RangeAsync(host, "What does a data analyst make in the US?")).GetProperty("max").GetDecimal().ShouldBe(analyst.High);
        (await bob.GetAsync("/api/salaries?role=data-analyst&location=US")).GetProperty("bands")[0].GetProperty("revision").GetInt32().ShouldBe(revision);
    }

    [Fact]
    public async Task Five_years_of_the_BLS_table_are_pushed_and_each_year_is_answered_from_its_own()
    {
        Assert.SkipWhen(Repository.SharedData is null, "The shared data is not here.");
        await using var host = new TestHost(time: Clock(), realKnowledge: true);
        (SalaryClient alice, SalaryClient bob) = await PeopleAsync(host);
        var revisions = new Dictionary<int, int>();
        foreach (int year in OewsTable.Years)
        {
            JsonElement published = await alice.PublishAsync(bob, OewsTable.ToCsv(OewsTable.Of(year)));
            published.GetProperty("state").GetString().ShouldBe("published", year.ToString(CultureInfo.InvariantCulture));
            revisions[year] = published.GetProperty("id").GetInt32();
        }

        foreach (int year in OewsTable.Years)
        {
            IReadOnlyList<OewsRow> rows = OewsTable.Of(year);
            rows.Count.ShouldBeGreaterThanOrEqualTo(6);
            rows.ShouldContain(row => row.IsOpen, "a real open end");
            Dictionary<(string, string, string?), JsonElement> book = await BookAsync(bob, OewsTable.Day(year).AddMonths(1));
            foreach (OewsRow row in rows)
            {
                JsonElement entry = book[(row.Role, "US", null)];
                JsonElement said = entry.GetProperty("band");
                entry.GetProperty("revision").GetInt32().ShouldBe(revisions[year]);
                (said.GetProperty("min").GetDecimal(), said.GetProperty("max").GetDecimal(), said.GetProperty("open_ended").GetBoolean(), said.GetProperty("median").GetDecimal())
                    .ShouldBe((row.Min, row.Max, row.IsOpen, row.Median), $"{row.Role} in {year}");
                foreach (string text in Wordings(row))
                {
                    JsonElement range = await RangeAsync(host, text);
                    (range.GetProperty("role").GetString(), range.GetProperty("min").GetDecimal(), range.GetProperty("max").GetDecimal(), range.GetProperty("openEnded").GetBoolean(), range.GetProperty("source").GetString())
                        .ShouldBe((row.Role, row.Min, row.Max, row.IsOpen, said.GetProperty("source").GetString()), text);
                }
            }
        }

        // The day before a year's figures, those of the year before still hold.
        (await BookAsync(bob, OewsTable.Day(2024).AddDays(-1)))[("data-scientist", "US", null)].GetProperty("revision").GetInt32().ShouldBe(revisions[2023]);
    }

    /// <summary>How an employee would ask for a year.</summary>
    private static IEnumerable<string> Wordings(OewsRow row)
    {
        string role = row.Role.Replace('-', ' ');
        yield return $"what did {(role[0] == 'e' ? "an" : "a")} {role} earn in the US in {row.Year}?";
        yield return $"What did {(role[0] == 'e' ? "an" : "a")} {role} earn in the US in May {row.Year}?";
        yield return $"{role} salary in the United States as of {row.Year}";
        yield return $"how much did {role}s make in the usa back in {row.Year}";
        yield return $"{role} pay US {row.Year}";
        yield return $"what was the pay range for a {role} in the US as of June {row.Year}?";
    }

    /// <summary>Pushes a state, looks at what it changes as an approver would, approves and publishes it.</summary>
    private static async Task<(int Revision, JsonElement Diff)> ReviewedAsync(SalaryClient alice, SalaryClient bob, AdvertisedBands state, DateOnly from, FakeTimeProvider time)
    {
        time.Advance(TimeSpan.FromMinutes(1));
        Dictionary<(string, string, string?), JsonElement> before = await BookAsync(bob, from);
        int changed = state.Bands.Count(band => before.ContainsKey(band.Key));
        JsonElement published = await alice.PublishAsync(bob, state.ToCsv(), string.Create(CultureInfo.InvariantCulture, $"?effective={from:yyyy-MM-dd}"));
        published.GetProperty("state").GetString().ShouldBe("published");
        int id = published.GetProperty("id").GetInt32();
        JsonElement diff = await bob.GetAsync($"/api/salaries/revisions/{id}/diff");
        JsonElement counts = diff.GetProperty("counts");
        (counts.GetProperty("added").GetInt32(), counts.GetProperty("changed").GetInt32(), counts.GetProperty("removed").GetInt32(), counts.GetProperty("unchanged").GetInt32())
            .ShouldBe((state.Bands.Count - changed, changed, 0, 0));
        return (id, diff);
    }

    private static string? Outlier(AdvertisedBand band, string column, decimal before, decimal after)
    {
        decimal percent = decimal.Round((after - before) / before * 100, 1);
        return decimal.Abs(percent) > LargePercent
            ? string.Create(CultureInfo.InvariantCulture, $"{band.Role}, {band.Country}, {(band.Level.Length == 0 ? "all levels" : band.Level)}: {column} goes from {before:0.##} to {after:0.##}, {percent:+0.#;-0.#} %.")
            : null;
    }

    private static FakeTimeProvider Clock() => new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));

    private static async Task<(SalaryClient Alice, SalaryClient Bob)> PeopleAsync(TestHost host) =>
        (await SalaryClient.OfAsync(host, "alice", Scopes.Read, Scopes.Propose), await SalaryClient.OfAsync(host, "bob", Scopes.Read, Scopes.Approve));

    private static async Task<Dictionary<(string, string, string?), JsonElement>> BookAsync(SalaryClient client, DateOnly day)
    {
        JsonElement page = await client.GetAsync(string.Create(CultureInfo.InvariantCulture, $"/api/salaries?asOf={day:yyyy-MM-dd}&limit=1000"));
        page.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null, "one page holds it all");
        return page.GetProperty("bands").EnumerateArray().ToDictionary(entry =>
        {
            JsonElement band = entry.GetProperty("band");
            return (band.GetProperty("role").GetString()!, band.GetProperty("location").GetString()!, band.GetProperty("level").GetString());
        });
    }

    /// <summary>The range without a level that the bot answers a new conversation with.</summary>
    private static async Task<JsonElement> RangeAsync(TestHost host, string text)
    {
        using HttpResponseMessage response = await host.CreateClient().PostAsJsonAsync("/api/ask", new { text }, Token);
        JsonElement answer = (await SalaryClient.JsonOf(response)).GetProperty("answer");
        JsonElement[] ranges = [.. answer.GetProperty("ranges").EnumerateArray().Where(range => range.GetProperty("level").ValueKind == JsonValueKind.Null)];
        ranges.Length.ShouldBe(1, $"{text}: {answer.GetProperty("text").GetString()}");
        return ranges[0];
    }
}
