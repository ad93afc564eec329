using System.Text.Json;
using CareerBot.Messages;
using CareerBot.Teams.Answering;
using CareerBot.Teams.Inbound;
using CareerBot.Teams.Sending;
using CareerBot.Teams.Wire;
using Microsoft.AspNetCore.Http;

namespace CareerBot.Teams.Interacting;

/// <summary>
/// Answers invokes, whose answer is the answer to the request itself, within three seconds. Teams sends one again, with the same id or a new one, when that
/// takes longer: whatever an invoke begins is known by what was pressed, where and by whom, and not by that id.
/// </summary>
internal sealed class Invokes(CardActions actions, TypeAhead typeAhead, SearchExtension search, SentReplies sentReplies, IFeedback feedback, TimeProvider time)
{
    /// <summary>What takes longer is given up: Teams waits three seconds, and asks again.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2.5);

    private static readonly TeamsAck Late = new(StatusCodes.Status503ServiceUnavailable, default);

    private static readonly TeamsAck Unknown = new(StatusCodes.Status501NotImplemented, default);

    private static readonly TeamsAck Malformed = new(StatusCodes.Status400BadRequest, default);

    /// <summary>Answers one.</summary>
    public async Task<TeamsAck> AnswerAsync(Activity invoke, ConversationReference where, CancellationToken cancellationToken)
    {
        if (invoke.From?.Id is null)
        {
            return Malformed;
        }

        using var budget = new CancellationTokenSource(Budget, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellationToken);
        try
        {
            return await AnswerWithinAsync(invoke, where, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Late;
        }
    }

    private async Task<TeamsAck> AnswerWithinAsync(Activity invoke, ConversationReference where, CancellationToken cancellationToken)
    {
        JsonElement value = invoke.Value ?? default;
        try
        {
            return invoke.Name switch
            {
                "adaptiveCard/action" when Read(value, InvokeJson.Default.CardInvoke)?.Action is { Verb: { } verb } action =>
                    Json(await actions.AnswerAsync(new Pressed(invoke, where, verb, action.Data), cancellationToken), InvokeJson.Default.CardInvokeReply),
                "application/search" => Json(typeAhead.Find(Read(value, InvokeJson.Default.SearchInvoke), invoke.Locale), InvokeJson.Default.TypeAheadReply),
                "composeExtension/query" => Json(search.Find(Read(value, InvokeJson.Default.ExtensionQuery), invoke.Locale), InvokeJson.Default.ExtensionReply),
                "composeExtension/fetchTask" or "composeExtension/submitAction" =>
                    Json(await search.AskAboutAsync(Read(value, InvokeJson.Default.ExtensionAction), invoke, where, cancellationToken), InvokeJson.Default.TaskReply),
                "message/submitAction" => await FeedbackAsync(Read(value, InvokeJson.Default.FeedbackInvoke), invoke, where, cancellationToken),
                _ => Unknown,
            };
        }
        catch (JsonException)
        {
            return Malformed;
        }
    }

    /// <summary>Deals with a button that came as a message: its answer is a message too.</summary>
    public async Task PressedAsync(Activity message, JsonElement value, ConversationReference where, CancellationToken cancellationToken)
    {
        CardData? data;
        try
        {
            data = Read(value, InvokeJson.Default.CardData);
        }
        catch (JsonException)
        {
            return; // No button of ours: Teams is told that it came, and nothing follows.
        }

        if (data?.Verb is { } verb)
        {
            await actions.PressedAsync(new Pressed(message, where, verb, data), cancellationToken);
        }
    }

    /// <summary>A thumb below an answer. Teams wants no body back: with one it shows an error.</summary>
    private async Task<TeamsAck> FeedbackAsync(FeedbackInvoke? given, Activity invoke, ConversationReference where, CancellationToken cancellationToken)
    {
        bool? isGood = given?.ActionValue?.Reaction switch { "like" => true, "dislike" => false, _ => null };
        if (given?.ActionName == "feedback" && isGood is not null && invoke.ReplyToId is { } activityId
            && await sentReplies.FindAsync(where.ConversationId, activityId, cancellationToken) is { } reply)
        {
            feedback.Thumb(reply, isGood);
        }

        return new TeamsAck(StatusCodes.Status200OK, "{}"u8.ToArray());
    }

    private static T? Read<T>(JsonElement value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class => value.ValueKind == JsonValueKind.Object ? value.Deserialize(type) : null;

    private static TeamsAck Json<T>(T reply, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        new(StatusCodes.Status200OK, JsonSerializer.SerializeToUtf8Bytes(reply, type));
}
