using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace CareerBot.Cli.Commands;

/// <summary>Days on the command line: always as <c>2027-01-01</c>, whatever the machine's language.</summary>
internal static class DayInput
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>An option that takes a day.</summary>
    public static Option<DateOnly?> Option(string name, string description) => new(name) { Description = description, HelpName = "DATE", CustomParser = result => Read(result) };

    /// <summary>An argument that is a day.</summary>
    public static Argument<DateOnly> Argument(string description) => new("date") { Description = description, HelpName = "DATE", CustomParser = result => Read(result) ?? default };

    private static DateOnly? Read(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        result.AddError($"'{text}' is no day; write one such as 2027-01-01.");
        return null;
    }
}
