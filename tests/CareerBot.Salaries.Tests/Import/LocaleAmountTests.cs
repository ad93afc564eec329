using System.Globalization;
using CareerBot.Salaries.Import;
using CsCheck;

namespace CareerBot.Salaries.Tests.Import;

/// <summary>Whatever a locale writes, the import reads back in that locale; and never as another amount in any other.</summary>
public sealed class LocaleAmountTests
{
    private static readonly string[] Locales =
    [
        "de-DE", "de-AT", "de-CH", "de-LI", "fr-FR", "fr-CH", "fr-BE", "fr-CA", "it-IT", "it-CH", "en-US", "en-GB", "en-IE", "en-IN", "hi-IN", "en-ZA", "es-ES", "es-MX", "pt-PT", "pt-BR", "nl-NL", "nl-BE",
        "sv-SE", "nb-NO", "da-DK", "fi-FI", "pl-PL", "cs-CZ", "hu-HU", "tr-TR", "ja-JP", "zh-CN", "ko-KR", "he-IL", "lt-LT", "bg-BG", "ro-RO", "uk-UA", "el-GR", "et-EE",
    ];

    private static readonly Gen<decimal> Money = Gen.Select(Gen.Long[1, 1_000_000_000], Gen.Int[0, 2]).Select((cents, decimals) => decimal.Round(cents / 100m, decimals)).Where(amount => amount > 0);

    [Fact]
    public void An_amount_written_in_a_locale_is_read_back_the_same_in_it() =>
        Gen.Select(Money, Gen.OneOf(Locales), Gen.OneOf("N2", "N0", "F2", "#,0.##")).Sample(
            (amount, name, format) =>
            {
                CultureInfo locale = CultureInfo.GetCultureInfo(name);
                decimal written = format == "N0" ? decimal.Ceiling(amount) : amount;

                Amount read = new AmountReader(locale).Read(SheetCell.Of(AsMoney(locale, written, format)));

                read.Code.ShouldBeNull($"{AsMoney(locale, written, format)} in {name}: {read.Problem}");
                read.Value.ShouldBe(written, name);
            },
            iter: 20_000);

    [Fact]
    public void Without_a_locale_an_amount_is_read_as_written_or_refused() =>
        Gen.Select(Money, Gen.OneOf(Locales), Gen.OneOf("N2", "N0", "#,0.##")).Sample(
            (amount, name, format) =>
            {
                CultureInfo locale = CultureInfo.GetCultureInfo(name);
                decimal written = format == "N0" ? decimal.Ceiling(amount) : amount;

                Amount read = new AmountReader(null).Read(SheetCell.Of(AsMoney(locale, written, format)));

                (read.Code is not null || read.Value == written).ShouldBeTrue($"{AsMoney(locale, written, format)} of {name} is read as {read.Value}");
            },
            iter: 20_000);

    [Fact]
    public void In_another_locale_an_amount_is_read_as_written_or_refused() =>
        Gen.Select(Money, Gen.OneOf(Locales), Gen.OneOf(Locales), Gen.OneOf("N2", "N0", "#,0.##")).Sample(
            (amount, writer, reader, format) =>
            {
                CultureInfo locale = CultureInfo.GetCultureInfo(writer);
                decimal written = format == "N0" ? decimal.Ceiling(amount) : amount;

                Amount read = new AmountReader(CultureInfo.GetCultureInfo(reader)).Read(SheetCell.Of(AsMoney(locale, written, format)));

                (read.Code is not null || read.Value == written).ShouldBeTrue($"{AsMoney(locale, written, format)} of {writer} is read as {read.Value} in {reader}");
            },
            iter: 20_000);

    /// <summary>As that locale writes money, without its currency.</summary>
    private static string AsMoney(CultureInfo locale, decimal amount, string format)
    {
        NumberFormatInfo money = (NumberFormatInfo)locale.NumberFormat.Clone();
        money.NumberDecimalSeparator = money.CurrencyDecimalSeparator;
        money.NumberGroupSeparator = money.CurrencyGroupSeparator;
        money.NumberGroupSizes = money.CurrencyGroupSizes;
        return amount.ToString(format, money);
    }
}
