using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CareerBot.Knowledge.Model;

/// <summary>
/// What the engine knows of a language (<c>languages/&lt;code&gt;.yaml</c> and the word lists beside it). No word of any language
/// stands in code: cues, endings and function words are all here.
/// </summary>
public sealed record Language
{
    /// <summary>The language that everything is written in first.</summary>
    public const string Default = "en";

    /// <summary>BCP 47.</summary>
    public required string Code { get; init; }

    /// <summary>How figures and dates are written.</summary>
    public required NumberStyle Numbers { get; init; }

    /// <summary>How dates are written.</summary>
    public required DateStyle Dates { get; init; }

    /// <summary>Endings after an apostrophe that belong to the word: "t" of "don't". Others are split off.</summary>
    public required ImmutableArray<string> JoinedEndings { get; init; }

    /// <summary>Endings that a word may carry without being another word: plural and possessive.</summary>
    public required ImmutableArray<string> Inflections { get; init; }

    /// <summary>Words written together or apart: "back end" is read as "backend".</summary>
    public required ImmutableArray<string> Compounds { get; init; }

    /// <summary>Chat shorthand and common slips, by what is typed: "wanna" is read as "want to".</summary>
    public required ImmutableDictionary<string, string> Shorthand { get; init; }

    /// <summary>Currency words by ISO 4217 code.</summary>
    public required ImmutableDictionary<string, ImmutableArray<string>> Currencies { get; init; }

    /// <summary>Cue phrases by <see cref="CueKind"/> name; see <c>knowledge/README.md</c>.</summary>
    public required ImmutableDictionary<CueKind, ImmutableArray<string>> Cues { get; init; }

    /// <summary>Ordinary words: never "corrected" into something else.</summary>
    public required ImmutableArray<string> Words { get; init; }

    /// <summary>Job words outside the knowledge base.</summary>
    public required ImmutableArray<string> Occupations { get; init; }

    /// <summary>Names of persons; those marked weak are also ordinary words.</summary>
    public required FrozenDictionary<string, bool> PersonNames { get; init; }
}

/// <summary>How figures are written.</summary>
/// <param name="GroupMark">Between thousands.</param>
/// <param name="DecimalMark">Before decimals.</param>
public sealed record NumberStyle(string GroupMark, string DecimalMark);

/// <summary>How dates are written.</summary>
/// <param name="Pattern">With <c>{day}</c>, <c>{month}</c> and <c>{year}</c>.</param>
/// <param name="Months">Twelve names.</param>
/// <param name="ShortMonths">Twelve short names that people type; empty for none.</param>
public sealed record DateStyle(string Pattern, ImmutableArray<string> Months, ImmutableArray<string> ShortMonths);
