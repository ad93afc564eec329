using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>A small picture beside text.</summary>
public sealed record ImageElement : Element, IContextElement
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public override string Type => "image";

    /// <summary>What it shows, in words.</summary>
    public required string AltText { get; init; }

    /// <summary>The file in Slack; null when <see cref="ImageUrl"/> is given.</summary>
    public SlackFile? SlackFile { get; init; }

    /// <summary>The address; null when <see cref="SlackFile"/> is given.</summary>
    public Uri? ImageUrl { get; init; }
}
