using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using CareerBot.TestKit;

namespace CareerBot.Teams.Tests.Infra;

/// <summary>The registration with Azure, compiled by Bicep's own compiler, which knows the properties of each resource.</summary>
public sealed class BicepTests
{
    [Fact]
    public async Task The_registration_compiles_without_a_warning()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64, "The compiler is that for Linux on x64.");
        string bicep = typeof(BicepTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Bicep").Value!;
        const UnixFileMode Run = UnixFileMode.UserExecute;
        if (OperatingSystem.IsLinux() && !File.GetUnixFileMode(bicep).HasFlag(Run))
        {
            // A package keeps no run bits.
            File.SetUnixFileMode(bicep, File.GetUnixFileMode(bicep) | Run);
        }

        Ran ran = await Ran.ProgramAsync(bicep, ["build", Path.Combine(Repository.Root, "infra", "teams", "bot.bicep"), "--stdout"], TestContext.Current.CancellationToken);

        ran.Errors.ShouldBe("");
        ran.ExitCode.ShouldBe(0);
        JsonArray resources = JsonNode.Parse(ran.Output)!["resources"]!.AsArray();
        resources.Select(resource => (string?)resource!["type"]).ShouldBe(["Microsoft.BotService/botServices", "Microsoft.BotService/botServices/channels"]);
        JsonNode parameters = JsonNode.Parse(ran.Output)!["parameters"]!;
        parameters["appType"]!["allowedValues"]!.AsArray().Select(value => (string?)value).ShouldBe(["SingleTenant", "UserAssignedMSI"]);
    }
}
