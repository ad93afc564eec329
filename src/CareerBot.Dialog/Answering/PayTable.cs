using System.Collections.Immutable;
using System.Globalization;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Dialog.Answering;

/// <summary>Pay ranges as a table; where currencies differ, a column beside the figures converts them at a dated rate that is said.</summary>
internal sealed class PayTable(Phrasebook book)
{
    public AnswerPart.Table Of(AnswerBuilder answer, ImmutableArray<PayRange> ranges, string? convertTo)
    {
        bool converts = convertTo is not null && CanConvert(answer, convertTo, ranges);
        var columns = ImmutableArray.CreateBuilder<RichText>();
        bool severalRoles = ranges.Any(range => range.Role != ranges[0].Role);
        bool severalLevels = ranges.Any(range => range.Level != ranges[0].Level) || ranges[0].Level is not null;
        columns.Add(severalRoles ? book.Text("label.role") : book.Text("label.location"));
        if (severalRoles)
        {
            columns.Add(book.Text("label.location"));
        }

        if (severalLevels)
        {
            columns.Add(book.Text("label.level"));
        }

        columns.Add(book.Text("label.range"));
        if (converts)
        {
            columns.Add(book.Texts["label.converted"].With("currency", convertTo!));
        }

        return new AnswerPart.Table(columns.ToImmutable(), [.. ranges.Select(range => Cells(range, severalRoles, severalLevels, converts ? convertTo : null))]);
    }

    private ImmutableArray<RichText> Cells(PayRange range, bool role, bool level, string? convertTo)
    {
        var cells = ImmutableArray.CreateBuilder<RichText>();
        if (role)
        {
            cells.Add(range.RoleTitle);
        }

        cells.Add(range.LocationName);
        if (level)
        {
            cells.Add(range.LevelName ?? book.Text("label.all_levels"));
        }

        cells.Add(range.Display);
        if (convertTo is not null)
        {
            cells.Add(range.Currency == convertTo ? range.Display : Converted(range, convertTo));
        }

        return cells.ToImmutable();
    }

    /// <summary>Says the rate once for each currency; false when one is missing.</summary>
    private bool CanConvert(AnswerBuilder answer, string to, ImmutableArray<PayRange> ranges)
    {
        bool all = true;
        foreach (string currency in ranges.Select(range => range.Currency).Append(to).Distinct())
        {
            if (!book.Knowledge.ExchangeRates.ContainsKey(currency))
            {
                answer.Caveat(book.Texts["caveat.no_rate"].With("currency", currency));
                all = false;
            }
        }

        foreach (string currency in ranges.Select(range => range.Currency).Where(currency => all && currency != to).Distinct())
        {
            ExchangeRate from = book.Knowledge.ExchangeRates[currency];
            ExchangeRate into = book.Knowledge.ExchangeRates[to];
            string rate = string.Create(CultureInfo.InvariantCulture, $"1 {currency} = {into.UnitsPerUsd / from.UnitsPerUsd:0.###} {to}; {from.Source}");
            string year = from.Year == into.Year ? $"{from.Year}" : $"{Math.Min(from.Year, into.Year)}–{Math.Max(from.Year, into.Year)}";
            answer.Caveat(book.Texts["caveat.rate"].With("year", year, "rate", rate));
        }

        return all;
    }

    /// <summary>Rounded to a thousand: more digits would claim more than a yearly rate knows.</summary>
    private string Converted(PayRange range, string to)
    {
        const decimal Step = 1_000;
        decimal rate = book.Knowledge.ExchangeRates[to].UnitsPerUsd / book.Knowledge.ExchangeRates[range.Currency].UnitsPerUsd;
        return book.Range(to, Math.Round(range.Min * rate / Step) * Step, Math.Round(range.Max * rate / Step) * Step, range.OpenEnded);
    }
}
