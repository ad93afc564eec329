namespace CareerBot.Teams.Wire;

/// <summary>A result of a search from the compose box: the card that is inserted, and what the list shows of it.</summary>
/// <param name="ContentType">That of the card.</param>
/// <param name="Content">The card.</param>
/// <param name="Preview">What the list shows.</param>
internal sealed record SearchAttachment(string ContentType, ReadyJson Content, Attachment Preview);
