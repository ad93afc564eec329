using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>An element of a block (https://docs.slack.dev/reference/block-kit/block-elements), of those that CareerBot sends.</summary>
[JsonConverter(typeof(ElementConverter))]
public abstract record Element
{
    /// <summary>Which element it is, in Slack's words.</summary>
    public abstract string Type { get; }
}
