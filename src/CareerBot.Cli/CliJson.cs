using System.Text.Json.Serialization;
using CareerBot.Cli.Commands;

namespace CareerBot.Cli;

/// <summary>JSON that the command line writes, generated at build.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(AskOutput))]
[JsonSerializable(typeof(IReadOnlyList<RoleOutput>))]
internal sealed partial class CliJson : JsonSerializerContext;
