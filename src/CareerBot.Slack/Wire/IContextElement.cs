using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>What a <see cref="ContextBlock"/> holds.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PlainText))]
[JsonDerivedType(typeof(MrkdwnText))]
[JsonDerivedType(typeof(ImageElement), "image")]
public interface IContextElement;
