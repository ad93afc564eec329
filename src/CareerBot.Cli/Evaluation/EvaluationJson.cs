using System.Text.Json.Serialization;

namespace CareerBot.Cli.Evaluation;

/// <summary>JSON of evaluation files and reports, generated at build.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(EvaluationLine))]
[JsonSerializable(typeof(EvaluationReport))]
[JsonSerializable(typeof(LabelledLine))]
internal sealed partial class EvaluationJson : JsonSerializerContext;
