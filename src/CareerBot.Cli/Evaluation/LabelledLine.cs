namespace CareerBot.Cli.Evaluation;

/// <summary>A line of a file for <c>careerbot recognize</c>.</summary>
internal sealed record LabelledLine(string? Text, string? Intent);
