namespace CareerBot.Knowledge.Model;

/// <summary>Classes of phrases that are no intent of their own: they only make sense after something else was said.</summary>
public static class PhraseLabels
{
    /// <summary>Changes a slot and keeps the question: "and in Germany?".</summary>
    public const string FollowUp = "follow_up";

    /// <summary>Picks from what was offered: "the first one".</summary>
    public const string Choice = "choice";
}
