using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CareerBot.Slack.Sending;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Answering;

/// <summary>
/// What Slack's agent surface shows around a conversation (https://docs.slack.dev/ai/agent-sessions): its title, and that an answer is being
/// worked on, which brings the Stop button. Older installations have the assistant's methods for the same. None of it matters enough to be
/// tried twice.
/// </summary>
internal sealed class AgentSessions(ISlackApi api, IOptions<SlackOptions> options, TimeProvider time)
{
    /// <summary>Of a title; Slack takes 200 and shows far fewer.</summary>
    private const int MostTitle = 80;

    /// <summary>An answer that is there before needs no word about it: most are, and each word is a call of its own.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);

    /// <summary>Whether a question is asked in such a conversation.</summary>
    public bool IsAt(SlackWork.Ask ask) => options.Value.AgentView && ask is { IsDirect: true, ThreadTs: not null, ResponseUrl: null };

    /// <summary>Makes the answer, and says that it is worked on when that takes long.</summary>
    public async Task<ImmutableArray<SlackDelivery>> WhileAnsweringAsync(
        Installation installation, SlackWork.Ask ask, Task<ImmutableArray<SlackDelivery>> answering, CancellationToken cancellationToken)
    {
        if (!IsAt(ask))
        {
            return await answering;
        }

        bool isLong = false;
        try
        {
            await ((Task)answering).WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            isLong = true;
            await SayWorkingAsync(installation, ask, answering, cancellationToken);
        }

        ImmutableArray<SlackDelivery> deliveries = await answering;
        if (deliveries.IsEmpty)
        {
            return deliveries;
        }

        return
        [
            .. deliveries,
            .. ask.IsInThread ? (ImmutableArray<SlackDelivery>)[] : [Title(installation, ask)],
            .. isLong ? [Deliveries.Of(installation, "agents.sessions.setStatus", Status(ask, "active")) with { IsOptional = true }] : (ImmutableArray<SlackDelivery>)[],
        ];
    }

    /// <summary>Says that an answer is worked on, until it is there: a status that is late says nothing, and the answer does not wait for it.</summary>
    private async Task SayWorkingAsync(Installation installation, SlackWork.Ask ask, Task answering, CancellationToken cancellationToken)
    {
        using var saying = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task said = api.CallAsync(new SlackCall(installation, "agents.sessions.setStatus", Status(ask, "processing")), saying.Token);
        await Task.WhenAny(said, answering);
        await saying.CancelAsync();
        try
        {
            await said;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The answer was first.
        }
    }

    private static SlackDelivery Title(Installation installation, SlackWork.Ask ask)
    {
        string text = InboundText.Read(ask.Text, installation.BotUserId).ReplaceLineEndings(" ");
        string title = text.Length <= MostTitle ? text : text[..MostTitle].TrimEnd() + "…";
        JsonObject arguments = new() { ["channel_id"] = ask.Channel, ["thread_ts"] = ask.ThreadTs, ["title"] = title };
        return Deliveries.Of(installation, "agents.sessions.rename", arguments) with
        {
            IsOptional = true,
            Otherwise = Deliveries.Of(installation, "assistant.threads.setTitle", (JsonObject)arguments.DeepClone()) with { IsOptional = true },
        };
    }

    private static JsonObject Status(SlackWork.Ask ask, string status) =>
        new() { ["channel_id"] = ask.Channel, ["thread_ts"] = ask.ThreadTs, ["status"] = status, ["initiator_user_id"] = ask.User };
}
