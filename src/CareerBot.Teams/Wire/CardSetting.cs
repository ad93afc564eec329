namespace CareerBot.Teams.Wire;

/// <summary>How Teams sets a card.</summary>
/// <param name="Width"><c>full</c>: as wide as the conversation; tables and bars need it.</param>
internal sealed record CardSetting(string Width = "full");
