namespace CareerBot.Teams.Wire;

/// <summary>What came with a message. What it holds is not read.</summary>
/// <param name="ContentType">Its media type, such as <c>application/vnd.microsoft.card.adaptive</c>.</param>
internal sealed record ReceivedAttachment(string? ContentType);
