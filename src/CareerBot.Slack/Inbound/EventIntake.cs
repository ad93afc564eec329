using CareerBot.Messages.Inbox;
using CareerBot.Slack.Answering;
using CareerBot.Slack.Askers;
using CareerBot.Slack.Sending;
using CareerBot.Slack.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Inbound;

/// <summary>Keeps events that are for CareerBot in the inbox, and leaves the others (https://docs.slack.dev/reference/events).</summary>
internal sealed class EventIntake(
    IInbox inbox, IInstallations installations, AskerDirectory askers, IOptions<SlackOptions> options, TimeProvider time, ILogger<EventIntake> logger)
{
    /// <summary>Takes an event in; when this returns, it may be acknowledged.</summary>
    /// <exception cref="InboxUnavailableException">It could not be kept.</exception>
    public async Task TakeInAsync(EventEnvelope envelope, CancellationToken cancellationToken)
    {
        if (envelope.Type == "app_rate_limited")
        {
            InboundLog.RateLimited(logger, envelope.TeamId);
            return;
        }

        if (envelope is not { Type: "event_callback", Event: { Type: { } type } happened })
        {
            return;
        }

        EventAuthorization? authorized = envelope.Authorizations.IsDefaultOrEmpty ? null : envelope.Authorizations[0];
        string? enterprise = authorized?.EnterpriseId ?? envelope.EnterpriseId;
        string? team = authorized is { IsEnterpriseInstall: true } ? null : authorized?.TeamId ?? envelope.TeamId;
        if (options.Value.TeamId is { Length: > 0 } served && served != team && served != enterprise)
        {
            InboundLog.NotServed(logger, team ?? enterprise);
            return;
        }

        var source = new Source(team, enterprise, envelope);
        await (type switch
        {
            "message" or "app_mention" => AskAsync(source, happened, cancellationToken),
            "app_home_opened" => OpenedAsync(source, happened, cancellationToken),
            "assistant_thread_started" => StartedAsync(source, happened, cancellationToken),
            "agent_session_stopped" => StopAsync(source, happened, cancellationToken),
            "app_uninstalled" or "tokens_revoked" => EndAsync(source, type, cancellationToken),
            "user_change" => ForgetAsync(source, happened, cancellationToken),
            _ => Task.CompletedTask, // Among them app_context_changed: what somebody looks at meanwhile changes no answer.
        });
    }

    /// <summary>
    /// A question, unless a program wrote it, it is an edit or a notice, or it is talk in a channel: there only mentions are for us, and those
    /// come as app_mention.
    /// </summary>
    private Task AskAsync(Source source, SlackEvent message, CancellationToken cancellationToken)
    {
        bool isMention = message.Type == "app_mention";
        if (message is not { UserId: { } user, Channel: { } channel, Ts: { } ts, Text: { Length: > 0 } text, BotId: null }
            || message.Subtype is not (null or "file_share" or "me_message")
            || !(isMention || message.ChannelType is "im" or "mpim"))
        {
            return Task.CompletedTask;
        }

        bool isDirect = message.ChannelType == "im" || channel[0] == 'D';
        bool isGroup = message.ChannelType == "mpim";
        string? thread = message.ThreadTs ?? (isDirect && !options.Value.AgentView ? null : isGroup && !isMention ? null : ts);
        var ask = new SlackWork.Ask(source.Team, source.Enterprise)
        {
            User = user,
            Channel = channel,
            Text = text,
            Ts = ts,
            ThreadTs = thread,
            IsInThread = message.ThreadTs is not null,
            IsDirect = isDirect,
            IsGroup = isGroup,
            IsMention = isMention,
            IsShared = source.Envelope.IsExtSharedChannel,
        };

        // The same words may come as app_mention and as message, with different event ids: the message itself is what is answered once.
        return KeepAsync($"{source.Key}/m/{channel}/{ts}", ConversationOf(source, channel, isDirect ? null : thread), ask, cancellationToken);
    }

    private Task OpenedAsync(Source source, SlackEvent opened, CancellationToken cancellationToken) => opened switch
    {
        { UserId: { } user, Tab: "home" } => KeepAsync(source.EventKey, $"{source.Key}/home/{user}", new SlackWork.Home(source.Team, source.Enterprise, user), cancellationToken),
        { UserId: { } user, Channel: { } channel, Tab: "messages" } =>
            KeepAsync(source.EventKey, $"{source.Key}/prompts/{user}", new SlackWork.Prompts(source.Team, source.Enterprise, user, channel, ThreadTs: null), cancellationToken),
        _ => Task.CompletedTask,
    };

    private Task StartedAsync(Source source, SlackEvent started, CancellationToken cancellationToken) =>
        started.AssistantThread is { UserId: { } user, ChannelId: { } channel } thread
            ? KeepAsync(source.EventKey, $"{source.Key}/prompts/{user}", new SlackWork.Prompts(source.Team, source.Enterprise, user, channel, thread.ThreadTs), cancellationToken)
            : Task.CompletedTask;

    private async Task StopAsync(Source source, SlackEvent stopped, CancellationToken cancellationToken)
    {
        if ((stopped.Channel ?? stopped.ChannelId) is not { Length: > 0 } channel)
        {
            return;
        }

        string? thread = channel[0] == 'D' ? null : stopped.ThreadTs;
        int dropped = await inbox.DropAsync($"{SlackChannel.ChannelName}:{ConversationOf(source, channel, thread)}", cancellationToken);
        InboundLog.Stopped(logger, dropped);
    }

    private async Task EndAsync(Source source, string reason, CancellationToken cancellationToken)
    {
        if (await installations.FindAsync(source.Team, source.Enterprise, cancellationToken) is { } installation)
        {
            await installations.EndAsync(installation, reason, cancellationToken);
        }
    }

    private async Task ForgetAsync(Source source, SlackEvent changed, CancellationToken cancellationToken)
    {
        if (changed.UserId is { } user && await installations.FindAsync(source.Team, source.Enterprise, cancellationToken) is { } installation)
        {
            askers.Drop(installation, user);
        }
    }

    /// <summary>A direct message keeps its order whole, whatever threads it has; elsewhere each thread is a conversation.</summary>
    private static string ConversationOf(Source source, string channel, string? thread) => thread is null ? $"{source.Key}/{channel}" : $"{source.Key}/{channel}/{thread}";

    private Task<bool> KeepAsync(string key, string conversation, SlackWork work, CancellationToken cancellationToken) =>
        inbox.AcceptAsync(SlackChannel.Item(key, conversation, work, time.GetUtcNow()), cancellationToken);

    private sealed record Source(string? Team, string? Enterprise, EventEnvelope Envelope)
    {
        public string Key => $"{Enterprise}/{Team}";

        public string EventKey => $"{Key}/e/{Envelope.EventId}";
    }
}
