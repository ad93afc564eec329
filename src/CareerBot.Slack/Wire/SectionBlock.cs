using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>Text, with an element beside it. It has a text, fields, or both.</summary>
public sealed record SectionBlock : Block
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public override string Type => "section";

    /// <summary>At most <see cref="BlockKit.MostText"/> characters.</summary>
    public TextObject? Text { get; init; }

    /// <summary>Short texts in two columns: at most <see cref="BlockKit.MostFields"/> of <see cref="BlockKit.MostFieldText"/> characters.</summary>
    public ImmutableArray<TextObject>? Fields { get; init; }

    /// <summary>A button, a select, an overflow menu, checkboxes or a picture at its side.</summary>
    public Element? Accessory { get; init; }

    /// <summary>True shows long text whole; else Slack folds it behind "see more".</summary>
    public bool? Expand { get; init; }
}
