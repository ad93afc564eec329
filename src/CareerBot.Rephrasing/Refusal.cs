namespace CareerBot.Rephrasing;

/// <summary>Why an answer is sent as it was drafted. The names are counted and logged.</summary>
public enum Refusal
{
    /// <summary>It is not: the rewording holds.</summary>
    None,

    /// <summary>The answer has no sentence that may be worded otherwise.</summary>
    NothingToReword,

    /// <summary>As many calls as may be were under way.</summary>
    Busy,

    /// <summary>The model failed often, or asked to wait, and is left alone for a while.</summary>
    Resting,

    /// <summary>The day's tokens are used.</summary>
    DailyCap,

    /// <summary>The model did not answer in time.</summary>
    TimedOut,

    /// <summary>The model could not be reached, or answered with an error or with what is no completion.</summary>
    Failed,

    /// <summary>The model had too many requests.</summary>
    RateLimited,

    /// <summary>A filter of the model's host held the request or the reply back.</summary>
    Filtered,

    /// <summary>The reply was cut off.</summary>
    Truncated,

    /// <summary>The reply is not the JSON that was asked for.</summary>
    NotJson,

    /// <summary>The reply has more or fewer texts than the draft.</summary>
    WrongCount,

    /// <summary>A text of the reply is much shorter than its draft, or empty.</summary>
    TooShort,

    /// <summary>A text of the reply is longer than it may be.</summary>
    TooLong,

    /// <summary>A text has a character that has no business in a sentence: a digit, markup, a sign, another script.</summary>
    Character,

    /// <summary>A placeholder is missing, doubled, or of another text.</summary>
    Placeholder,

    /// <summary>A placeholder is glued to something that would change it.</summary>
    Glued,

    /// <summary>Two facts of one kind changed places, or a word that says something of them moved.</summary>
    Order,

    /// <summary>A word of the draft that is not in the language's word list is missing, or came twice.</summary>
    DroppedWord,

    /// <summary>A word is neither in the draft nor in the language's word list.</summary>
    UnknownWord,

    /// <summary>Words that are not in the draft name a role, a skill or a place.</summary>
    Name,

    /// <summary>A statement became a question.</summary>
    Question,
}
