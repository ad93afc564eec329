using System.Text.Json.Serialization;

namespace CareerBot.Cli.Evaluation;

/// <summary>A line of an evaluation file (design contract 4.3).</summary>
internal sealed record EvaluationLine(
    string? Id,
    string? Lang,
    IReadOnlyList<EvaluationTurn>? Turns,
    IReadOnlyList<string>? Tags);

/// <summary>One turn of a line.</summary>
internal sealed record EvaluationTurn(string? Text, Expectation? Expect);

/// <summary>What a turn must be understood as. What is absent is not compared, but for intent, roles, locations and level.</summary>
internal sealed record Expectation
{
    /// <summary>The intent's wire name.</summary>
    public string? Intent { get; init; }

    /// <summary>Instead of <see cref="Intent"/>: any of these is right.</summary>
    public IReadOnlyList<string>? Intents { get; init; }

    public IReadOnlyList<string>? Roles { get; init; }

    public IReadOnlyList<string>? Locations { get; init; }

    public string? Level { get; init; }

    public IReadOnlyList<string>? Skills { get; init; }

    public IReadOnlyList<string>? Missing { get; init; }

    public string? UnknownRole { get; init; }

    public IReadOnlyList<ExpectedAlso>? Also { get; init; }

    [JsonPropertyName("must_contain")]
    public IReadOnlyList<IReadOnlyList<string>>? MustContain { get; init; }

    [JsonPropertyName("must_not_contain")]
    public IReadOnlyList<string>? MustNotContain { get; init; }
}

/// <summary>A further ask that a message must be found to hold.</summary>
internal sealed record ExpectedAlso(string? Intent);
