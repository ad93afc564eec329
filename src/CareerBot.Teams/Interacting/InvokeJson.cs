using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Interacting;

/// <summary>How invokes are read and answered.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CardInvoke))]
[JsonSerializable(typeof(CardData))]
[JsonSerializable(typeof(CardInvokeReply))]
[JsonSerializable(typeof(CardInvokeError))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(SearchInvoke))]
[JsonSerializable(typeof(TypeAheadReply))]
[JsonSerializable(typeof(ExtensionQuery))]
[JsonSerializable(typeof(ExtensionReply))]
[JsonSerializable(typeof(ExtensionAction))]
[JsonSerializable(typeof(TaskReply))]
[JsonSerializable(typeof(FeedbackInvoke))]
internal sealed partial class InvokeJson : JsonSerializerContext;

/// <summary>The value of <c>adaptiveCard/action</c>.</summary>
internal sealed record CardInvoke(PressedAction? Action, string? Trigger);

/// <summary>The action that was pressed.</summary>
internal sealed record PressedAction(string? Verb, CardData? Data);

/// <summary>What a button brings: its own data, and the inputs of its card by their ids.</summary>
internal sealed record CardData : CardActionData
{
    public string? First { get; init; }

    public string? Second { get; init; }

    public string? Question { get; init; }

    public string? Kind { get; init; }

    public string? Named { get; init; }

    public string? Comment { get; init; }

    public string? Reason { get; init; }

    public string? Confirm { get; init; }
}

/// <summary>What is answered to <c>adaptiveCard/action</c>; the HTTP status stays 200, whatever this says.</summary>
/// <param name="StatusCode">200, or 400 and 500 for errors.</param>
/// <param name="Type">What the value is.</param>
/// <param name="Value">A card, a text, or an error.</param>
internal sealed record CardInvokeReply(int StatusCode, string Type, ReadyJson Value);

/// <summary>Why a button could not be dealt with.</summary>
internal sealed record CardInvokeError(string Code, string Message);

/// <summary>The value of <c>application/search</c>.</summary>
internal sealed record SearchInvoke(string? QueryText, string? Dataset);

/// <summary>What is answered to it.</summary>
internal sealed record TypeAheadReply(TypeAheadResults Value, int StatusCode = 200, string Type = "application/vnd.microsoft.search.searchResponse");

/// <summary>The choices.</summary>
internal sealed record TypeAheadResults(ImmutableArray<CardChoice> Results);

/// <summary>The value of <c>composeExtension/query</c>.</summary>
internal sealed record ExtensionQuery(string? CommandId, ImmutableArray<ExtensionParameter>? Parameters);

/// <summary>A parameter of it.</summary>
internal sealed record ExtensionParameter(string? Name, string? Value);

/// <summary>What is answered to it.</summary>
internal sealed record ExtensionReply(ExtensionResult ComposeExtension);

/// <summary>The results.</summary>
internal sealed record ExtensionResult(ImmutableArray<SearchAttachment>? Attachments, string? Text = null, string Type = "result", string? AttachmentLayout = "list");

/// <summary>The value of <c>composeExtension/fetchTask</c>.</summary>
internal sealed record ExtensionAction(string? CommandId, MessagePayload? MessagePayload);

/// <summary>The message that it was chosen on.</summary>
internal sealed record MessagePayload(MessageBody? Body);

/// <summary>What that message says.</summary>
internal sealed record MessageBody(string? ContentType, string? Content);

/// <summary>What is answered to it: a dialog.</summary>
internal sealed record TaskReply(TaskStep Task);

/// <summary>The dialog.</summary>
internal sealed record TaskStep(TaskDialog Value, string Type = "continue");

/// <summary>What is in it.</summary>
internal sealed record TaskDialog(string Title, Attachment Card, string Height = "large", string Width = "large");

/// <summary>The value of <c>message/submitAction</c>. The words that somebody adds are not read: they may name people.</summary>
internal sealed record FeedbackInvoke(string? ActionName, FeedbackValue? ActionValue);

/// <summary>The thumb.</summary>
internal sealed record FeedbackValue(string? Reaction);
