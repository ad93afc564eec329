using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>How what is answered to a request itself is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CommandReply))]
[JsonSerializable(typeof(OptionsReply))]
[JsonSerializable(typeof(ErrorsReply))]
[JsonSerializable(typeof(ViewReply))]
internal sealed partial class ReplyJson : JsonSerializerContext;

/// <summary>The answer to a slash command, to the person alone.</summary>
internal sealed record CommandReply(string Text, ImmutableArray<Block>? Blocks, string ResponseType = "ephemeral");

/// <summary>The options of a menu.</summary>
internal sealed record OptionsReply(ImmutableArray<Option> Options);

/// <summary>What is wrong in a dialog, by <c>block_id</c>.</summary>
internal sealed record ErrorsReply(ImmutableDictionary<string, string> Errors, string ResponseAction = "errors");

/// <summary>The dialog is replaced.</summary>
internal sealed record ViewReply(View View, string ResponseAction = "update");
