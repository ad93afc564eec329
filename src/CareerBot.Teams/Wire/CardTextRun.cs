using System.Text.Json.Serialization;

namespace CareerBot.Teams.Wire;

/// <summary>A run of text in one style (https://adaptivecards.io/explorer/TextRun.html): its characters are what they are.</summary>
/// <param name="Text">The characters, without line ends.</param>
internal sealed record CardTextRun(string Text)
{
    /// <summary>Always so.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TextRun";

    /// <summary>How large.</summary>
    public CardTextSize? Size { get; init; }

    /// <summary>How bold.</summary>
    public CardTextWeight? Weight { get; init; }

    /// <summary>Whether it stands back.</summary>
    public bool? IsSubtle { get; init; }

    /// <summary>Whether it is set in italics.</summary>
    public bool? Italic { get; init; }

    /// <summary>The kind of letters.</summary>
    public CardFont? FontType { get; init; }
}
