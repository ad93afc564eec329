using System.Text.Json.Nodes;
using CareerBot.Messages.Catalog;
using CareerBot.Messages.Texts;
using CareerBot.Slack.Askers;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Sending;

namespace CareerBot.Slack.Answering;

/// <summary>The questions that an agent conversation offers first: at the top of the Messages tab, or in a thread of the older assistant pane.</summary>
internal sealed class AgentPrompts(IFirstQuestions questions, AskerDirectory askers, Wordings wordings)
{
    /// <summary>Slack shows so many.</summary>
    private const int MostPrompts = 4;

    /// <summary>The call that offers them; doing it twice changes nothing.</summary>
    public async Task<SlackDelivery> OfferAsync(Installation installation, SlackWork.Prompts opened, CancellationToken cancellationToken)
    {
        Asker asker = await askers.FindAsync(installation, opened.User, cancellationToken);
        var arguments = new JsonObject
        {
            ["channel_id"] = opened.Channel,
            ["title"] = wordings.Say(asker.Locale, ChannelTexts.Welcome),
            ["prompts"] = new JsonArray([.. questions.Of(asker.Locale).Take(MostPrompts).Select(question => (JsonNode)new JsonObject { ["title"] = question.Label, ["message"] = question.Ask })]),
        };
        if (opened.ThreadTs is not null)
        {
            arguments["thread_ts"] = opened.ThreadTs;
        }

        return Deliveries.Of(installation, "assistant.threads.setSuggestedPrompts", arguments);
    }
}
