using System.CommandLine;

namespace CareerBot.Cli.Commands.Salaries;

/// <summary>The argument <c>N</c>, alike for all commands on one revision.</summary>
internal static class RevisionNumber
{
    public static Argument<int> Argument() => new("revision") { Description = "The number of the revision.", HelpName = "N" };
}
