using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>A field to type in. It has no <see cref="ActionElement.Confirm"/>.</summary>
public sealed record PlainTextInput : ActionElement
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public override string Type => "plain_text_input";

    /// <summary>Shown while it is empty: at most <see cref="BlockKit.MostPlaceholder"/> characters.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>What stands in it at first.</summary>
    public string? InitialValue { get; init; }

    /// <summary>True gives it several lines.</summary>
    public bool? Multiline { get; init; }

    /// <summary>Characters at least: at most <see cref="BlockKit.MostText"/>.</summary>
    public int? MinLength { get; init; }

    /// <summary>Characters at most: at most <see cref="BlockKit.MostText"/>.</summary>
    public int? MaxLength { get; init; }
}
