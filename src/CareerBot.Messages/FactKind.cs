namespace CareerBot.Messages;

/// <summary>What a fact of a sentence is: two of one kind may never change places.</summary>
public enum FactKind
{
    /// <summary>Anything else: a list of subjects, words of the asker.</summary>
    Other,

    /// <summary>One role or several.</summary>
    Role,

    /// <summary>One skill or several.</summary>
    Skill,

    /// <summary>One country or city, or several.</summary>
    Place,

    /// <summary>A level of seniority.</summary>
    Level,

    /// <summary>An amount, a range, a count or a currency.</summary>
    Figure,

    /// <summary>A day or a year.</summary>
    Date,
}
