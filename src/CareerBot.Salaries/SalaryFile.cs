using System.Collections.Immutable;
using System.Globalization;
using CareerBot.Messages;
using CsvHelper;
using CsvHelper.Configuration;

namespace CareerBot.Salaries;

/// <summary>Reads first salaries: CSV with the columns of design contract 4.6, plain numbers, ids and codes only.</summary>
public static class SalaryFile
{
    private static readonly string[] Columns =
        ["role", "location", "level", "currency", "min", "max", "open_ended", "median", "effective_from", "source", "audience", "note"];

    /// <summary>The bands of a file and every problem in it; a row with a problem gives no band.</summary>
    /// <param name="name">The file's name, for problems.</param>
    /// <param name="csv">Its content.</param>
    /// <param name="isRole">Whether the knowledge base has a role.</param>
    /// <param name="isLocation">Whether the knowledge base has a country.</param>
    /// <param name="isLevel">Whether the knowledge base has a level.</param>
    public static (ImmutableArray<Band> Bands, ImmutableArray<SalaryProblem> Problems) Read(
        string name, string csv, Func<RoleId, bool> isRole, Func<CountryCode, bool> isLocation, Func<LevelId, bool> isLevel)
    {
        var bands = ImmutableArray.CreateBuilder<Band>();
        var problems = ImmutableArray.CreateBuilder<SalaryProblem>();
        using var parser = new CsvParser(
            new StringReader(csv),
            new CsvConfiguration(CultureInfo.InvariantCulture) { HasHeaderRecord = false, TrimOptions = TrimOptions.Trim });
        if (!parser.Read() || !parser.Record!.SequenceEqual(Columns, StringComparer.Ordinal))
        {
            problems.Add(new SalaryProblem(name, 1, "", $"The first line must be '{string.Join(',', Columns)}'."));
            return ([], problems.ToImmutable());
        }

        while (parser.Read())
        {
            int row = parser.RawRow;
            if (parser.Count != Columns.Length)
            {
                problems.Add(new SalaryProblem(name, row, "", $"The row has {parser.Count} cells and needs {Columns.Length}."));
                continue;
            }

            int before = problems.Count;
            var cells = new RowReader(name, row, parser.Record!, problems);
            var band = new Band
            {
                Role = new RoleId(cells.Known("role", id => isRole(new RoleId(id)), "is no role of the knowledge base")),
                Location = new CountryCode(cells.Known("location", code => isLocation(new CountryCode(code)), "is no country of the knowledge base")),
                Level = cells.Optional("level") is { } level ? new LevelId(cells.Known("level", id => isLevel(new LevelId(id)), "is no level of the knowledge base") is { Length: > 0 } known ? known : level) : null,
                Currency = cells.Known("currency", code => code.Length == 3 && code.All(char.IsAsciiLetterUpper), "is no currency code (three capital letters, ISO 4217)"),
                Min = cells.Amount("min") ?? 0,
                Max = cells.Amount("max") ?? 0,
                OpenEnded = cells.Known("open_ended", flag => flag is "true" or "false", "must be true or false") == "true",
                Median = cells.Optional("median") is null ? null : cells.Amount("median"),
                EffectiveFrom = cells.Date("effective_from"),
                Source = cells.Required("source"),
                Audience = cells.Audience("audience"),
                Note = cells.Optional("note") ?? "",
            };
            if (problems.Count == before && band.Min > band.Max)
            {
                problems.Add(new SalaryProblem(name, row, "min", $"The minimum {band.Min} is above the maximum {band.Max}."));
            }

            if (problems.Count == before)
            {
                bands.Add(band);
            }
        }

        foreach (IGrouping<(RoleId, CountryCode, LevelId?, DateOnly?, Audience), Band> same in bands
            .GroupBy(band => (band.Role, band.Location, band.Level, band.EffectiveFrom, band.Audience)).Where(group => group.Count() > 1))
        {
            Band first = same.First();
            problems.Add(new SalaryProblem(name, 1, "", $"{first.Role}, {first.Location}, {first.Level?.Value ?? "all levels"} is there {same.Count()} times; a band stands in one row."));
        }

        return (bands.ToImmutable(), problems.ToImmutable());
    }

    /// <summary>The cells of one row; every complaint names the column.</summary>
    private readonly ref struct RowReader(string file, int row, string[] cells, ImmutableArray<SalaryProblem>.Builder problems)
    {
        public string? Optional(string column) => cells[Array.IndexOf(Columns, column)] is { Length: > 0 } text ? text : null;

        public string Required(string column) => Optional(column) ?? Complain(column, "is empty; write a value.");

        public string Known(string column, Func<string, bool> isKnown, string otherwise)
        {
            string? text = Optional(column);
            return text is null ? Complain(column, "is empty; write a value.") : isKnown(text) ? text : Complain(column, $"'{text}' {otherwise}.");
        }

        public decimal? Amount(string column)
        {
            string? text = Optional(column);
            if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount) && amount > 0)
            {
                return amount;
            }

            Complain(column, text is null ? "is empty; write an amount." : $"'{text}' is no amount; write digits only, with a point before decimals, such as 50000.");
            return null;
        }

        public DateOnly? Date(string column)
        {
            if (Optional(column) is not { } text)
            {
                return null;
            }

            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            {
                return date;
            }

            Complain(column, $"'{text}' is no date; write it as 2026-11-24.");
            return null;
        }

        public Audience Audience(string column)
        {
            switch (Optional(column))
            {
                case "everyone": return Messages.Audience.Everyone;
                case "employees": return Messages.Audience.Employees;
                case "managers": return Messages.Audience.Managers;
                case "hr": return Messages.Audience.Hr;
                default:
                    Complain(column, "must be everyone, employees, managers or hr.");
                    return Messages.Audience.Hr;
            }
        }

        private string Complain(string column, string message)
        {
            problems.Add(new SalaryProblem(file, row, column, message));
            return "";
        }
    }
}
