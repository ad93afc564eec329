namespace CareerBot.Salaries.Import;

/// <summary>What a cell says. The first twelve are the contract's columns, in its order; the others are those of usual HR exports.</summary>
internal enum ImportColumn
{
    Role,
    Location,
    Level,
    Currency,
    Min,
    Max,
    OpenEnded,
    Median,
    EffectiveFrom,
    Source,
    Audience,
    Note,
    Period,
    PaymentsPerYear,
    HoursPerYear,
    Basis,
    Fte,
}
