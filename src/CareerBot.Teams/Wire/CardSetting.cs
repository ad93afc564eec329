namespace CareerBot.Teams.Wire;

/// <summary>How Teams sets a card.</summary>
/// <param name="Width"><c>Full</c>: as wide as the conversation; tables and bars need it.</param>
internal sealed record CardSetting(string Width = "Full");
