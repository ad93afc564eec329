using System.Text.Json.Serialization;

namespace CareerBot.Teams.Wire;

/// <summary>How a choice is drawn.</summary>
internal enum CardChoiceStyle
{
    /// <summary>All of it is there.</summary>
    [JsonStringEnumMemberName("expanded")]
    Expanded,

    /// <summary>A field to type in, and what fits below it.</summary>
    [JsonStringEnumMemberName("filtered")]
    Filtered,
}
