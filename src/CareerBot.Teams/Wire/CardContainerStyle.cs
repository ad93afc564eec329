using System.Text.Json.Serialization;

namespace CareerBot.Teams.Wire;

/// <summary>The ground of a container; the client's theme says which colour it is.</summary>
internal enum CardContainerStyle
{
    /// <summary>Set off from the rest.</summary>
    [JsonStringEnumMemberName("emphasis")]
    Emphasis,

    /// <summary>A caution.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,
}
