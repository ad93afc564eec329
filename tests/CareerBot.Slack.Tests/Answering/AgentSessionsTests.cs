using System.Collections.Immutable;
using CareerBot.Fakes;
using CareerBot.Slack.Answering;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Sending;
using CareerBot.Slack.Tests.Sending;
using CareerBot.TestKit;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Tests.Answering;

public sealed class AgentSessionsTests
{
    private const string Direct = "D0ALICE";
    private const string Thread = "1700000000.000100";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_does_not_wait_for_the_word_that_it_is_worked_on()
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);
        Gate gate = new();
        test.Slack.Faults.Add("agents.sessions.setStatus", int.MaxValue, Fault.Slow(gate));
        AgentSessions sessions = new(test.Api, Options.Create(new SlackOptions()), test.Time);
        SlackWork.Ask ask = new("T0HOME", Enterprise: null) { User = SlackInTest.User, Channel = Direct, Text = "what is an SRE?", ThreadTs = Thread, IsDirect = true, IsInThread = true };
        SlackDelivery answer = Deliveries.Post(test.Home, Direct, Thread, new SlackMessage("An SRE…", []), "answer");
        TaskCompletionSource<ImmutableArray<SlackDelivery>> answering = new(TaskCreationOptions.RunContinuationsAsynchronously);

        Task<ImmutableArray<SlackDelivery>> told = sessions.WhileAnsweringAsync(test.Home, ask, answering.Task, Stop);
        test.Time.Advance(TimeSpan.FromSeconds(1));
        await gate.Reached.WaitAsync(Patience.Longest, Stop);
        told.IsCompleted.ShouldBeFalse();
        answering.SetResult([answer]);
        ImmutableArray<SlackDelivery> deliveries = await told.WaitAsync(Patience.Longest, Stop);

        // What was said before may have arrived, so that it is taken back all the same.
        deliveries[0].ShouldBe(answer);
        deliveries[^1].Arguments["status"]!.GetValue<string>().ShouldBe("active");
    }
}
