using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console;

namespace CareerBot.Cli.Commands;

/// <summary><c>--format text|json</c>, alike for all commands that have it.</summary>
internal static class OutputFormat
{
    public const string Json = "json";

    public static Option<string> Option()
    {
        var option = new Option<string>("--format") { Description = "text for people, json for programs.", DefaultValueFactory = _ => "text" };
        option.AcceptOnlyFromAmong("text", Json);
        return option;
    }

    /// <summary>Writes a value as JSON, or as the text that people read.</summary>
    public static void Write<T>(Workplace place, string? format, T value, JsonTypeInfo<T> type, Action<IAnsiConsole> text)
    {
        if (format == Json)
        {
            Write(place, JsonSerializer.Serialize(value, type));
        }
        else
        {
            text(place.Console);
        }
    }

    /// <summary>Writes for programs: as it is, without colours and without breaking lines.</summary>
    public static void Write(Workplace place, string text) => place.Console.Profile.Out.Writer.WriteLine(text);
}
