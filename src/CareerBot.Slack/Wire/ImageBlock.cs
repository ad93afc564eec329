using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>A picture, of a file in Slack or of an address that anybody can read.</summary>
public sealed record ImageBlock : Block
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public override string Type => "image";

    /// <summary>What it shows, in words: 1 to <see cref="BlockKit.MostAltText"/> characters.</summary>
    public required string AltText { get; init; }

    /// <summary>The file in Slack; null when <see cref="ImageUrl"/> is given.</summary>
    public SlackFile? SlackFile { get; init; }

    /// <summary>The address; null when <see cref="SlackFile"/> is given.</summary>
    public Uri? ImageUrl { get; init; }

    /// <summary>A title above it: at most <see cref="BlockKit.MostAltText"/> characters.</summary>
    public PlainText? Title { get; init; }
}
