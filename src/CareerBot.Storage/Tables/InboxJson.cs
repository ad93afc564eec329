using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CareerBot.Messages.Replies;

namespace CareerBot.Storage.Tables;

/// <summary>
/// How the inbox writes what it keeps into its columns. Only nulls are left out: without the first of all intents, which is a default, a question could
/// not be read again.
/// </summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ImmutableArray<string>))]
[JsonSerializable(typeof(OpenReply))]
internal sealed partial class InboxJson : JsonSerializerContext;
