using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>An element of a block (https://docs.slack.dev/reference/block-kit/block-elements), of those that CareerBot sends.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Button), "button")]
[JsonDerivedType(typeof(Checkboxes), "checkboxes")]
[JsonDerivedType(typeof(ExternalSelect), "external_select")]
[JsonDerivedType(typeof(ImageElement), "image")]
[JsonDerivedType(typeof(MultiExternalSelect), "multi_external_select")]
[JsonDerivedType(typeof(MultiStaticSelect), "multi_static_select")]
[JsonDerivedType(typeof(Overflow), "overflow")]
[JsonDerivedType(typeof(PlainTextInput), "plain_text_input")]
[JsonDerivedType(typeof(StaticSelect), "static_select")]
public abstract record Element;
