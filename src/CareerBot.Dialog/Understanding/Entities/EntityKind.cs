namespace CareerBot.Dialog.Understanding.Entities;

/// <summary>What a stretch of a message names.</summary>
internal enum EntityKind
{
    /// <summary>A role of the knowledge base.</summary>
    Role,

    /// <summary>A title that fits several roles of the knowledge base.</summary>
    AmbiguousRole,

    /// <summary>A job that the knowledge base does not have.</summary>
    Occupation,

    /// <summary>A skill.</summary>
    Skill,

    /// <summary>A country, by name or by the word for its people.</summary>
    Country,

    /// <summary>A city or region.</summary>
    City,

    /// <summary>A level of seniority.</summary>
    Level,

    /// <summary>A currency.</summary>
    Currency,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day, past or to come; the target is its <see cref="DateOnly.DayNumber"/>.</summary>
    Day,
}
