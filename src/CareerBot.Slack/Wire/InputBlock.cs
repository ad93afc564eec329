using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>Something to fill in; modals.</summary>
public sealed record InputBlock : Block
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public override string Type => "input";

    /// <summary>Above it: at most <see cref="BlockKit.MostLabel"/> characters.</summary>
    public required PlainText Label { get; init; }

    /// <summary>A text input, a select or checkboxes.</summary>
    public required Element Element { get; init; }

    /// <summary>Below it: at most <see cref="BlockKit.MostLabel"/> characters.</summary>
    public PlainText? Hint { get; init; }

    /// <summary>True lets it be empty.</summary>
    public bool? Optional { get; init; }

    /// <summary>True sends <c>block_actions</c> at every choice, before the view is submitted.</summary>
    public bool? DispatchAction { get; init; }
}
