using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>A button.</summary>
public sealed record Button : ActionElement
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public override string Type => "button";

    /// <summary>At most <see cref="BlockKit.MostButtonText"/> characters; Slack shows about 30.</summary>
    public required PlainText Text { get; init; }

    /// <summary>What comes back: at most <see cref="BlockKit.MostButtonValue"/> characters.</summary>
    public string? Value { get; init; }

    /// <summary>Opened in the browser; the press is reported all the same. At most <see cref="BlockKit.MostUrl"/> characters.</summary>
    public Uri? Url { get; init; }

    /// <summary><see cref="ButtonStyle.Primary"/> or <see cref="ButtonStyle.Danger"/>; null is the common grey.</summary>
    public string? Style { get; init; }

    /// <summary>Read out instead of the text: at most <see cref="BlockKit.MostButtonText"/> characters.</summary>
    public string? AccessibilityLabel { get; init; }
}
