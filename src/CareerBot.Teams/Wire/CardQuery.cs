using System.Text.Json.Serialization;

namespace CareerBot.Teams.Wire;

/// <summary>Has Teams ask the bot, by an <c>application/search</c> invoke, for what fits what is typed.</summary>
/// <param name="Dataset"><see cref="Roles"/> or <see cref="Places"/>.</param>
internal sealed record CardQuery(string Dataset)
{
    /// <summary>The data set of roles; values are their ids.</summary>
    public const string Roles = "roles";

    /// <summary>The data set of countries; values are their codes.</summary>
    public const string Places = "places";

    /// <summary>Always so.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "Data.Query";
}
