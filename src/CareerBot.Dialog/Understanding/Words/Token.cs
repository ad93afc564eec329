namespace CareerBot.Dialog.Understanding.Words;

/// <summary>A word of the message, folded: lower case, without marks.</summary>
internal struct Token
{
    /// <summary>No such word.</summary>
    public const int NoWord = -1;

    /// <summary>Where it begins in <see cref="TokenList.Letters"/>.</summary>
    public int Start;

    /// <summary>How many letters it has.</summary>
    public int Length;

    public TokenFlags Flags;

    /// <summary>The word exactly as folded, in the <see cref="Vocabulary"/>; or <see cref="NoWord"/>.</summary>
    public int Word;

    /// <summary>The word without its plural or possessive ending; or <see cref="NoWord"/>.</summary>
    public int Stem;

    /// <summary>The word that was probably meant; only set when <see cref="Word"/> and <see cref="Stem"/> are unknown.</summary>
    public int Correction;

    /// <summary>Whether nothing is known of it.</summary>
    public readonly bool IsUnknown => Word == NoWord && Stem == NoWord && Correction == NoWord;

    public readonly bool Has(TokenFlags flag) => (Flags & flag) != 0;
}
