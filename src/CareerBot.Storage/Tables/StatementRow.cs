using CareerBot.Messages;
using CareerBot.Salaries;

namespace CareerBot.Storage.Tables;

/// <summary>Table <c>statements</c>: what published revisions say in the book. Rows are only ever added.</summary>
internal sealed class StatementRow
{
    public int Revision { get; set; }

    public int Ordinal { get; set; }

    public DateOnly InForceFrom { get; set; }

    public bool Ends { get; set; }

    public string Role { get; set; } = "";

    public string Location { get; set; } = "";

    public string? City { get; set; }

    public string? Level { get; set; }

    public string Currency { get; set; } = "";

    public decimal Min { get; set; }

    public decimal Max { get; set; }

    public bool OpenEnded { get; set; }

    public decimal? Median { get; set; }

    public DateOnly? EffectiveFrom { get; set; }

    public string Source { get; set; } = "";

    public int Audience { get; set; }

    public string Note { get; set; } = "";

    /// <param name="texts">Equal texts become one: a million bands share few sources.</param>
    public BookEntry ToEntry(TextPool texts) => new(
        new Band
        {
            Role = new RoleId(texts.One(Role)),
            Location = new CountryCode(texts.One(Location)),
            City = City is null ? null : new CityId(texts.One(City)),
            Level = Level is null ? null : new LevelId(texts.One(Level)),
            Currency = texts.One(Currency),
            Min = Min,
            Max = Max,
            OpenEnded = OpenEnded,
            Median = Median,
            EffectiveFrom = EffectiveFrom,
            Source = texts.One(Source),
            Audience = (Audience)Audience,
            Note = texts.One(Note),
        },
        InForceFrom,
        Revision,
        Ends);
}
