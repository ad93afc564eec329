using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>A pair of thumbs (https://docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element).</summary>
public sealed record FeedbackButtons
{
    /// <summary>The discriminator: it is the one kind of its place.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "feedback_buttons";

    /// <summary>Names it in payloads.</summary>
    public required string ActionId { get; init; }

    /// <summary>The thumb up.</summary>
    public required FeedbackButton PositiveButton { get; init; }

    /// <summary>The thumb down.</summary>
    public required FeedbackButton NegativeButton { get; init; }
}
