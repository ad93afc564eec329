using System.Xml.Linq;

namespace CareerBot.Architecture.Tests;

/// <summary>Which project may know which: the table of docs/architecture.md, held against the project files themselves.</summary>
public sealed class ProjectArrowsTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["CareerBot.Messages"] = [],
        ["CareerBot.Knowledge"] = ["CareerBot.Messages"],
        ["CareerBot.Salaries"] = ["CareerBot.Messages"],
        ["CareerBot.Dialog"] = ["CareerBot.Messages", "CareerBot.Knowledge", "CareerBot.Salaries"],
        ["CareerBot.Storage"] = ["CareerBot.Messages", "CareerBot.Salaries"],
        ["CareerBot.Slack"] = ["CareerBot.Messages"],
        ["CareerBot.Teams"] = ["CareerBot.Messages"],
        ["CareerBot.Pictures"] = ["CareerBot.Messages"],
        ["CareerBot.Rephrasing"] = ["CareerBot.Messages", "CareerBot.Knowledge"],
        ["CareerBot.Host"] = ["CareerBot.Rephrasing", "CareerBot.Slack", "CareerBot.Teams", "CareerBot.Pictures", "CareerBot.Messages", "CareerBot.Knowledge", "CareerBot.Salaries", "CareerBot.Dialog", "CareerBot.Storage"],
        ["CareerBot.Cli"] = ["CareerBot.Rephrasing", "CareerBot.Messages", "CareerBot.Knowledge", "CareerBot.Salaries", "CareerBot.Dialog", "CareerBot.Storage"],
    };

    /// <summary>Packages that only some projects may have: the engine knows no channel, no database, no model, no web.</summary>
    private static readonly Dictionary<string, string[]> OnlyIn = new(StringComparer.Ordinal)
    {
        ["YamlDotNet"] = ["CareerBot.Knowledge"],
        ["Markdig"] = ["CareerBot.Knowledge"],
        ["CsvHelper"] = ["CareerBot.Knowledge", "CareerBot.Salaries"],
        ["MiniExcel"] = ["CareerBot.Salaries"],
        ["Microsoft.EntityFrameworkCore.Sqlite"] = ["CareerBot.Storage"],
        ["Npgsql.EntityFrameworkCore.PostgreSQL"] = ["CareerBot.Storage"],
        ["SkiaSharp"] = ["CareerBot.Pictures"],
        ["SkiaSharp.NativeAssets.Linux.NoDependencies"] = ["CareerBot.Pictures"],
        ["Azure.Identity"] = ["CareerBot.Teams", "CareerBot.Rephrasing"],
        ["Azure.AI.OpenAI"] = ["CareerBot.Rephrasing"],
        ["Microsoft.Extensions.AI"] = ["CareerBot.Rephrasing"],
        ["Microsoft.Extensions.AI.OpenAI"] = ["CareerBot.Rephrasing"],
        ["Microsoft.Extensions.Caching.Hybrid"] = ["CareerBot.Rephrasing"],
        ["Microsoft.Extensions.Caching.StackExchangeRedis"] = ["CareerBot.Rephrasing"],
        ["Polly.Core"] = ["CareerBot.Rephrasing"],
        ["Microsoft.IdentityModel.JsonWebTokens"] = ["CareerBot.Teams"],
        ["Microsoft.Identity.Web"] = ["CareerBot.Host"],
        ["Spectre.Console"] = ["CareerBot.Cli"],
        ["System.CommandLine"] = ["CareerBot.Cli"],
        ["Microsoft.AspNetCore.OpenApi"] = ["CareerBot.Host"],
    };

    public static TheoryData<string> Projects => [.. Directory.GetDirectories(Path.Combine(Root, "src")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    private static string Root { get; } = FindRoot();

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_its_arrows_allow(string project)
    {
        Allowed.ShouldContainKey(project, "a new project needs a row in the table of allowed arrows, here and in docs/architecture.md");

        string[] referenced = [.. References(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))];

        referenced.Except(Allowed[project]).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_only_packages_that_are_its_business(string project)
    {
        foreach (string package in References(project, "PackageReference"))
        {
            OnlyIn.GetValueOrDefault(package, [project]).ShouldContain(project, $"{package} belongs elsewhere");
        }
    }

    [Theory]
    [InlineData("CareerBot.Messages")]
    [InlineData("CareerBot.Dialog")]
    public void The_engine_has_no_package_at_all(string project) => References(project, "PackageReference").ShouldBeEmpty();

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(Path.Combine(Root, "src", project, project + ".csproj")).Descendants(kind).Select(reference => reference.Attribute("Include")!.Value);

    private static string FindRoot()
    {
        DirectoryInfo above = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(above.FullName, "CareerBot.sln")))
        {
            above = above.Parent!;
        }

        return above.FullName;
    }
}
