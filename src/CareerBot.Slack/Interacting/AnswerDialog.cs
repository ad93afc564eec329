using CareerBot.Messages.Askers;
using System.Text.Json.Nodes;
using CareerBot.Messages;
using CareerBot.Messages.Replies;
using CareerBot.Messages.Texts;
using CareerBot.Slack.Answering;
using CareerBot.Slack.Askers;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Sending;
using CareerBot.Slack.Wire;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Interacting;

/// <summary>An answer in a dialog, which nobody sees but the one who opened it.</summary>
internal sealed class AnswerDialog(ICareerBot bot, IOpenReplies openReplies, AskerDirectory askers, Wordings wordings, ISlackApi api, IOptions<SlackOptions> options, TimeProvider time)
{
    /// <summary>The dialog's <c>callback_id</c>.</summary>
    public const string CallbackId = "answer";

    /// <summary>Asks for somebody, as what they may see themselves: whoever wrote the message or the button does not matter.</summary>
    public async Task<ModalView> AskAsync(Installation installation, string user, string text, CancellationToken cancellationToken)
    {
        Asker asker = await askers.FindAsync(installation, user, cancellationToken);
        string asked = text.Length <= InboundMessage.MaxTextLength ? text : text[..InboundMessage.MaxTextLength];
        Reply reply = await bot.AnswerAsync(
            new InboundMessage(
                new ConversationKey($"slack:{installation.Key}/dialog/{user}"), asked, asker.Locale, SlackPayPolicy.Decide(asker, SlackPlace.DirectMessage, PublicPay.Never, hasOnlyMembers: false).Sees, time.GetUtcNow()),
            cancellationToken);
        if (reply.Answer.HandOver != HandOverOffer.None)
        {
            await openReplies.KeepAsync(new OpenReply(reply.Id, AskAnswers.AskerKey(installation, user), asked, reply.Question, reply.Answer.HandOver), cancellationToken);
        }

        SlackMessage message = BlockKitRenderer.Render(reply.Answer, new RenderOptions
        {
            Words = wordings.Of(reply.Answer.Language),
            ReplyId = reply.Id,
            WebAddress = options.Value.WebAddress,
            Question = asked,
            IsView = true,
        });
        return new ModalView
        {
            CallbackId = CallbackId,
            Title = wordings.Say(asker.Locale, ChannelTexts.ModalTitle),
            Close = wordings.Say(asker.Locale, ChannelTexts.Close),
            Blocks = message.Blocks,
        };
    }

    /// <summary>Opens the answer to a question.</summary>
    public async Task OpenAsync(Installation installation, string triggerId, string user, string text, CancellationToken cancellationToken) =>
        await OpenAsync(installation, triggerId, await AskAsync(installation, user, text, cancellationToken), cancellationToken);

    /// <summary>Opens any dialog. Its trigger lives three seconds and works once, so a failure is not tried again.</summary>
    public Task<SlackResult> OpenAsync(Installation installation, string triggerId, ModalView view, CancellationToken cancellationToken) =>
        api.CallAsync(new SlackCall(installation, "views.open", new JsonObject { ["trigger_id"] = triggerId, ["view"] = Deliveries.View(view) }), cancellationToken);

    /// <summary>Replaces what a dialog shows.</summary>
    public Task<SlackResult> UpdateAsync(Installation installation, InteractionView shown, ModalView view, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var arguments = new JsonObject { ["view_id"] = shown.Id, ["view"] = Deliveries.View(view) };
        if (shown.Hash is not null)
        {
            arguments["hash"] = shown.Hash;
        }

        return api.CallAsync(new SlackCall(installation, "views.update", arguments), cancellationToken);
    }
}
