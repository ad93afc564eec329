using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CareerBot.Messages.Replies;

namespace CareerBot.Storage.Tables;

/// <summary>How the inbox writes what it keeps into its columns.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ImmutableArray<string>))]
[JsonSerializable(typeof(OpenReply))]
internal sealed partial class InboxJson : JsonSerializerContext;
