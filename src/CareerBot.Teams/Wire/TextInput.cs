namespace CareerBot.Teams.Wire;

/// <summary>A field for text (https://adaptivecards.io/explorer/Input.Text.html).</summary>
internal sealed record TextInput : CardInput
{
    /// <summary>Whether it takes several lines.</summary>
    public bool? IsMultiline { get; init; }

    /// <summary>Characters at most.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Shown while it is empty.</summary>
    public string? Placeholder { get; init; }
}
