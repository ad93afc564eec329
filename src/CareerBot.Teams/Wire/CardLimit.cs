namespace CareerBot.Teams.Wire;

/// <summary>What Teams allows of a card and a message.</summary>
internal static class CardLimit
{
    /// <summary>Buttons of a card or an action set: Teams draws no more.</summary>
    public const int MostActions = 6;

    /// <summary>Buttons above the compose box.</summary>
    public const int MostSuggestedActions = 6;

    /// <summary>
    /// Characters of an activity as it is sent. Teams refuses one over 100 KB, and counts UTF-16
    /// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages); this is 80 KB of it.
    /// </summary>
    public const int MostCharacters = 40_000;
}
