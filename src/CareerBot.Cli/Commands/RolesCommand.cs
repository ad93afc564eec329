using System.CommandLine;
using System.Text.Json;
using CareerBot.Dialog;
using CareerBot.Knowledge.Model;
using Spectre.Console;

namespace CareerBot.Cli.Commands;

/// <summary><c>careerbot roles</c>: what the knowledge base knows.</summary>
internal static class RolesCommand
{
    public static Command Create(Workplace place, Option<string?> knowledge)
    {
        Option<string> format = OutputFormat.Option();
        var command = new Command("roles", "List the roles, with their family, aliases and number of pay ranges.") { format };
        command.SetAction(parsed => Run(place, parsed.GetValue(knowledge), parsed.GetValue(format) == OutputFormat.Json));
        return command;
    }

    private static int Run(Workplace place, string? folder, bool json)
    {
        if (place.Load(folder) is not { } snapshot)
        {
            return ExitCodes.BadInput;
        }

        IReadOnlyList<RoleOutput> roles = [.. snapshot.Engine.Knowledge.RoleOrder.Select(id => RoleOutput.Of(snapshot, snapshot.Engine.Knowledge.Roles[id]))];
        if (json)
        {
            OutputFormat.Write(place, JsonSerializer.Serialize(roles, CliJson.Default.IReadOnlyListRoleOutput));
            return ExitCodes.Good;
        }

        var table = new Table().AddColumns("role", "title", "family", "skills", "pay ranges", "reviewed");
        foreach (RoleOutput role in roles)
        {
            table.AddRow(role.Id, role.Title, role.Family, $"{role.Skills.Count}", $"{role.PayRanges}", role.Reviewed);
        }

        place.Console.Write(table);
        return ExitCodes.Good;
    }
}

/// <summary>A role for programs.</summary>
internal sealed record RoleOutput(string Id, string Title, string Family, IReadOnlyList<string> Skills, int PayRanges, string Reviewed)
{
    public static RoleOutput Of(Snapshot snapshot, Role role) => new(
        role.Id.Value,
        role.In(Language.Default).Title,
        role.Family,
        [.. role.Skills.Select(use => use.Skill.Value)],
        snapshot.Book.Of(role.Id).Length,
        role.Reviewed.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
