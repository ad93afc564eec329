namespace CareerBot.Teams.Wire;

/// <summary>A box to tick (https://adaptivecards.io/explorer/Input.Toggle.html); its value is <c>true</c> or <c>false</c>.</summary>
internal sealed record ToggleInput : CardInput
{
    /// <summary>What ticking it means.</summary>
    public required string Title { get; init; }

    /// <summary>Always: a sentence is longer than a phone is wide.</summary>
    public bool Wrap { get; } = true;
}
