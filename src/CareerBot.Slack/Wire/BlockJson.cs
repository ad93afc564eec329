using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>How Block Kit is written: names in snake case, nothing for null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ImmutableArray<Block>))]
[JsonSerializable(typeof(ImmutableArray<Option>))]
[JsonSerializable(typeof(ImmutableArray<OptionGroup>))]
[JsonSerializable(typeof(View))]
public sealed partial class BlockJson : JsonSerializerContext;
