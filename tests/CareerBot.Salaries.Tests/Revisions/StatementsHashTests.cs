using System.Security.Cryptography;
using System.Text;
using CareerBot.Messages;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Salaries.Tests.Revisions;

/// <summary>What is hashed is kept in audit trails for years: it must never come out otherwise.</summary>
public sealed class StatementsHashTests
{
    private static readonly Band Full = new()
    {
        Role = new RoleId("baker"),
        Location = new CountryCode("DE"),
        City = new CityId("berlin"),
        Level = new LevelId("senior"),
        Currency = "EUR",
        Min = 30_000.50m,
        Max = 1_234_567.00m,
        OpenEnded = true,
        Median = 40_000.0m,
        EffectiveFrom = new DateOnly(2026, 1, 31),
        Source = "Erhebung für Bäcker – 2026",
        Audience = Audience.Hr,
        Note = "a note",
    };

    [Fact]
    public void A_statement_is_hashed_as_one_line_without_needless_zeros() => StatementsHash.Of([new BookEntry(Full, new DateOnly(2026, 2, 1), 7)])
        .ShouldBe(Of("2026-02-01|False|baker|DE/berlin|senior|EUR|30000.5|1234567|True|40000|2026-01-31|Erhebung für Bäcker – 2026|Hr|a note\n"));

    [Fact]
    public void What_is_absent_is_empty_in_the_line() => StatementsHash.Of([new BookEntry(Full with { City = null, Level = null, Median = null, EffectiveFrom = null, Note = "" }, DateOnly.MinValue, 7, Ends: true)])
        .ShouldBe(Of("0001-01-01|True|baker|DE||EUR|30000.5|1234567|True|||Erhebung für Bäcker – 2026|Hr|\n"));

    [Fact]
    public void Many_lines_are_hashed_as_one_text_whatever_their_length()
    {
        Band[] bands = [.. Enumerable.Range(1, 2_000).Select(number => Full with { Min = number, Note = new string('ö', number % 900) })];

        StatementsHash.Of(bands.Select(band => new BookEntry(band, new DateOnly(2026, 2, 1), 7))).ShouldBe(Of(string.Concat(bands.Select(band =>
            $"2026-02-01|False|baker|DE/berlin|senior|EUR|{band.Min}|1234567|True|40000|2026-01-31|Erhebung für Bäcker – 2026|Hr|{band.Note}\n"))));
    }

    private static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Replace('|', '\u001f'))));
}
