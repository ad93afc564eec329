namespace CareerBot.Messages;

/// <summary>A band of the salary book as it is shown: every figure stands in the book, none is computed.</summary>
public sealed record PayRange
{
    /// <summary>The role paid.</summary>
    public required RoleId Role { get; init; }

    /// <summary>The role's title in the answer's language.</summary>
    public required string RoleTitle { get; init; }

    /// <summary>The country of the band.</summary>
    public required CountryCode Location { get; init; }

    /// <summary>The city or region that the band is for; null when it is for the whole country.</summary>
    public CityId? City { get; init; }

    /// <summary>The place's name in the answer's language: <c>Germany</c>, or <c>Berlin, Germany</c>.</summary>
    public required string LocationName { get; init; }

    /// <summary>The level of the band; null when the band is for all levels.</summary>
    public LevelId? Level { get; init; }

    /// <summary>The level's name in the answer's language, or null.</summary>
    public string? LevelName { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>Lower end, in units of <see cref="Currency"/> a <see cref="Period"/>.</summary>
    public required decimal Min { get; init; }

    /// <summary>Upper end. Where <see cref="OpenEnded"/>, pay goes beyond it: never show it as a cap.</summary>
    public required decimal Max { get; init; }

    /// <summary>Whether pay goes beyond <see cref="Max"/>.</summary>
    public required bool OpenEnded { get; init; }

    /// <summary>The time that the figures cover: <c>year</c>.</summary>
    public required string Period { get; init; }

    /// <summary><c>gross</c>: before tax and social contributions.</summary>
    public required string Basis { get; init; }

    /// <summary>Since when the band is in force; null when its source gives no date.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Where the figures come from, as HR wrote it.</summary>
    public required string Source { get; init; }

    /// <summary>The figures as text in the answer's language: <c>EUR 50,000 to 90,000+</c>.</summary>
    public required string Display { get; init; }
}
