namespace CareerBot.Dialog.Understanding.Entities;

/// <summary>A stretch of a message that names something.</summary>
internal struct Mention
{
    public EntityKind Kind;

    /// <summary>Index into the lexicon's list of the kind, or of a day its number; -1 where the kind has no list.</summary>
    public int Target;

    /// <summary>First token.</summary>
    public int Start;

    /// <summary>Number of tokens.</summary>
    public int Length;

    public MentionUse Use;

    /// <summary>Whether the words around it speak for it; of a name that is no ordinary word they need not.</summary>
    public bool Fits;

    public readonly int End => Start + Length;

    public readonly bool Covers(int token) => token >= Start && token < End;
}

/// <summary>How the words around a mention use it.</summary>
[Flags]
internal enum MentionUse
{
    None = 0,

    /// <summary>It is what is not meant.</summary>
    Negated = 1,

    /// <summary>It is the asker's own.</summary>
    Own = 2,

    /// <summary>A move begins there.</summary>
    From = 4,

    /// <summary>A move goes there.</summary>
    To = 8,
}
