using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>What a <see cref="ContextBlock"/> holds.</summary>
[JsonConverter(typeof(ContextElementConverter))]
public interface IContextElement;
