using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>How Block Kit is written: names in snake case, nothing for null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ImmutableArray<Block>))]
[JsonSerializable(typeof(ImmutableArray<Option>))]
[JsonSerializable(typeof(ImmutableArray<OptionGroup>))]
[JsonSerializable(typeof(View))]
[JsonSerializable(typeof(ActionsBlock))]
[JsonSerializable(typeof(ContextBlock))]
[JsonSerializable(typeof(ContextActionsBlock))]
[JsonSerializable(typeof(DividerBlock))]
[JsonSerializable(typeof(HeaderBlock))]
[JsonSerializable(typeof(ImageBlock))]
[JsonSerializable(typeof(InputBlock))]
[JsonSerializable(typeof(SectionBlock))]
[JsonSerializable(typeof(TableBlock))]
[JsonSerializable(typeof(Button))]
[JsonSerializable(typeof(Checkboxes))]
[JsonSerializable(typeof(ExternalSelect))]
[JsonSerializable(typeof(ImageElement))]
[JsonSerializable(typeof(MultiExternalSelect))]
[JsonSerializable(typeof(MultiStaticSelect))]
[JsonSerializable(typeof(Overflow))]
[JsonSerializable(typeof(PlainTextInput))]
[JsonSerializable(typeof(StaticSelect))]
[JsonSerializable(typeof(MrkdwnText))]
[JsonSerializable(typeof(PlainText))]
public sealed partial class BlockJson : JsonSerializerContext;
