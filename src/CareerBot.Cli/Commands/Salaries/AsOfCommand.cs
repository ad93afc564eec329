using System.CommandLine;
using System.Globalization;
using CareerBot.Cli.Desks;
using CareerBot.Salaries.Wire;
using Spectre.Console;

namespace CareerBot.Cli.Commands.Salaries;

/// <summary><c>careerbot salaries as-of DATE</c>: what was, is or will be in force on a day, and which revision said so.</summary>
internal static class AsOfCommand
{
    public static Command Create(Workplace place, DeskOptions desks)
    {
        Argument<DateOnly> date = DayInput.Argument("The day.");
        var role = new Option<string?>("--role") { Description = "Only this role: id, title or alias." };
        var location = new Option<string?>("--location") { Description = "Only this place: code or name of a country or city." };
        var level = new Option<string?>("--level") { Description = "Only this level." };
        Option<string> format = OutputFormat.Option();
        var command = new Command("as-of", "Show what was in force on a day, and which revision said so; all audiences.") { date, role, location, level, format };
        desks.Handle(command, async (parsed, desk, cancellationToken) =>
        {
            BandsResponse bands = await desk.AsOfAsync(new BandQuestion(parsed.GetValue(date), parsed.GetValue(role), parsed.GetValue(location), parsed.GetValue(level)), cancellationToken);
            OutputFormat.Write(place, parsed.GetValue(format), bands, SalaryJson.Default.BandsResponse, console => Write(console, bands));
            return ExitCodes.Good;
        });
        return command;
    }

    private static void Write(IAnsiConsole console, BandsResponse bands)
    {
        var table = new Table().AddColumns("role", "location", "level", "gross a year", "median", "in force from", "revision", "for", "source");
        foreach (BandInForce entry in bands.Bands)
        {
            BandJson band = entry.Band;
            table.AddRow(
                Markup.Escape(band.Role),
                Markup.Escape(band.Location),
                Markup.Escape(band.Level ?? "all"),
                Markup.Escape(Figures.Range(band)),
                band.Median is { } median ? Figures.Amount(median) : "",
                Figures.Day(entry.InForceFrom, "ever"),
                entry.Revision.ToString(CultureInfo.InvariantCulture),
                Markup.Escape(band.Audience),
                Markup.Escape(band.Source));
        }

        console.Write(table);
        console.WriteLine($"{bands.Count} band(s) in force on {Figures.Day(bands.AsOf, "")}. A plus is no cap.");
    }
}
