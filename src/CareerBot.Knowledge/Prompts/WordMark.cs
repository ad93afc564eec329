namespace CareerBot.Knowledge.Prompts;

/// <summary>What a mark before a word of a list says; a word may have several.</summary>
[Flags]
public enum WordMark
{
    /// <summary>It may come and go, but not come beside a figure.</summary>
    None = 0,

    /// <summary><c>+</c>: it may come, and stays where a draft has it.</summary>
    Kept = 1,

    /// <summary><c>=</c>: it may come into a sentence with a figure, a level or a date.</summary>
    BesideFigures = 2,

    /// <summary><c>~</c>: a verb. It does not come; where a draft has it, it stays and may stand elsewhere, beside the word that it stood beside.</summary>
    Moves = 4,

    /// <summary><c>@</c>: who does something. It stays beside a verb that moves: "you have" is not "they have".</summary>
    Doer = 8,

    /// <summary><c>&lt;</c>: a direction ("from"). Where it leads to a fact in the draft, it does so in the rewording.</summary>
    Direction = 16,

    /// <summary><c>&gt;</c>: it may lead to a fact that follows a colon in the draft: "the next steps are …".</summary>
    Leads = 32,
}
