namespace CareerBot.Teams.Wire;

/// <summary>A picture as wide as its place (https://adaptivecards.io/explorer/Image.html).</summary>
internal sealed record CardImage : CardElement
{
    /// <summary>A data URI, which cards may hold since version 1.2.</summary>
    public required string Url { get; init; }

    /// <summary>What it shows, for those who cannot see it.</summary>
    public required string AltText { get; init; }

    /// <summary>Always.</summary>
    public string Size { get; } = "Stretch";
}
