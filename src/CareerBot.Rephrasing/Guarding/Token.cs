namespace CareerBot.Rephrasing.Guarding;

/// <summary>What a sentence is made of.</summary>
internal enum TokenKind
{
    /// <summary>A word.</summary>
    Word,

    /// <summary>A placeholder.</summary>
    Placeholder,

    /// <summary>A mark between words: a comma, a dash.</summary>
    Mark,
}

/// <summary>A piece of a sentence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it stands, with straight apostrophes.</param>
/// <param name="Number">Of a placeholder.</param>
/// <param name="BeginsSentence">Whether a capital letter says nothing here.</param>
/// <param name="IsApart">Whether a space, or nothing at all, stands before it.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Number, bool BeginsSentence, bool IsApart);
