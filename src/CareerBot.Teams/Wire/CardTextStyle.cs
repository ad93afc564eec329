using System.Text.Json.Serialization;

namespace CareerBot.Teams.Wire;

/// <summary>What text is to those who cannot see it.</summary>
internal enum CardTextStyle
{
    /// <summary>A heading.</summary>
    [JsonStringEnumMemberName("heading")]
    Heading,
}
