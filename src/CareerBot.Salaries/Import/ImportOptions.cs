using CareerBot.Messages;

namespace CareerBot.Salaries.Import;

/// <summary>What a sender says about a file beside the file itself.</summary>
public sealed record ImportOptions
{
    /// <summary>What it is called, for messages: <c>bands.csv</c>.</summary>
    public string FileName { get; init; } = "upload";

    /// <summary>BCP 47 locale whose number format the amounts are in (<c>de-DE</c>); null: only what is unambiguous is read.</summary>
    public string? Locale { get; init; }

    /// <summary>First day in force of rows that give none; null leaves them undated.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Source of rows that give none; null makes it an error.</summary>
    public string? Source { get; init; }

    /// <summary>Audience of rows that give none; null: HR alone, with a warning.</summary>
    public Audience? Audience { get; init; }

    /// <summary>Payments a year that monthly figures are multiplied by (12 to 14.5) where the file has no column for it; null makes monthly rows an error.</summary>
    public decimal? PaymentsPerYear { get; init; }

    /// <summary>Rows that are read at most.</summary>
    public int MostRows { get; init; } = 200_000;
}
