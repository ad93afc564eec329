using System.Text.Json.Serialization;

namespace CareerBot.Teams.Wire;

/// <summary>The looks of a button.</summary>
internal enum CardActionStyle
{
    /// <summary>What one mostly does.</summary>
    [JsonStringEnumMemberName("positive")]
    Positive,

    /// <summary>What one thinks about first.</summary>
    [JsonStringEnumMemberName("destructive")]
    Destructive,
}
