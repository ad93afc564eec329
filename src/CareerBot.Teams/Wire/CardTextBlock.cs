namespace CareerBot.Teams.Wire;

/// <summary>Text with a little Markdown (https://adaptivecards.io/explorer/TextBlock.html).</summary>
internal sealed record CardTextBlock : CardElement
{
    /// <summary>The text; content in it is escaped.</summary>
    public required string Text { get; init; }

    /// <summary>Always: text that ends in an ellipsis is not there.</summary>
    public bool Wrap { get; } = true;

    /// <summary>How large.</summary>
    public CardTextSize? Size { get; init; }

    /// <summary>How bold.</summary>
    public CardTextWeight? Weight { get; init; }

    /// <summary>Whether it stands back.</summary>
    public bool? IsSubtle { get; init; }

    /// <summary>What it is.</summary>
    public CardTextStyle? Style { get; init; }

    /// <summary>Where it stands.</summary>
    public CardAlignment? HorizontalAlignment { get; init; }
}
