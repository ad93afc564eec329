using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>A text object (https://docs.slack.dev/reference/block-kit/composition-objects/text-object): <see cref="PlainText"/> or <see cref="MrkdwnText"/>.</summary>
/// <param name="Text">1 to <see cref="BlockKit.MostText"/> characters.</param>
/// <remarks>The discriminator is a member of the two, because places that take only one of them write it too.</remarks>
[JsonConverter(typeof(TextObjectConverter))]
public abstract record TextObject(string Text);
