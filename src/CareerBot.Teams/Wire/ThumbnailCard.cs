namespace CareerBot.Teams.Wire;

/// <summary>What is shown of a result in a list (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference#thumbnail-card).</summary>
/// <param name="Title">Its first line; plain text.</param>
/// <param name="Text">Its second; plain text.</param>
internal sealed record ThumbnailCard(string Title, string Text)
{
    /// <summary>The content type of an attachment that holds one.</summary>
    public const string ContentType = "application/vnd.microsoft.card.thumbnail";
}
