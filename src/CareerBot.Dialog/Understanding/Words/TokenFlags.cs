namespace CareerBot.Dialog.Understanding.Words;

/// <summary>What the writing around a token says.</summary>
[Flags]
internal enum TokenFlags
{
    None = 0,

    /// <summary>A sentence ended before it.</summary>
    AfterSentence = 1,

    /// <summary>A comma, colon, bracket or dash stands before it.</summary>
    AfterPause = 2,

    /// <summary>A question mark stands after it.</summary>
    BeforeQuestionMark = 4,

    /// <summary>It begins with a capital letter.</summary>
    Capitalised = 8,

    /// <summary>It has letters, and all are capitals.</summary>
    AllCapitals = 16,

    /// <summary>It is a number: digits, possibly with a k.</summary>
    Number = 32,

    /// <summary>It was typed as two words.</summary>
    Compounded = 128,

    /// <summary>It stood after an apostrophe: the "s" of "Anna's".</summary>
    AfterApostrophe = 64,
}
