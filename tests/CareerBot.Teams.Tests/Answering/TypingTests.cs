using CareerBot.Fakes;
using CareerBot.Teams.Answering;
using CareerBot.Teams.Tests.Sending;
using CareerBot.TestKit;

namespace CareerBot.Teams.Tests.Answering;

public sealed class TypingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_does_not_wait_for_the_sign_that_it_is_being_written()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        Gate gate = new();
        test.Fake.Faults.Add(ConnectorOperation.Send, int.MaxValue, ConnectorFault.Slow(gate));
        TaskCompletionSource<string> answering = new(TaskCreationOptions.RunContinuationsAsynchronously);

        Task<string> told = new Typing(test.Connector, test.Time).WhileAsync(test.To(), answering.Task, Stop);
        test.Time.Advance(TimeSpan.FromSeconds(1));
        await gate.Reached.WaitAsync(Patience.Longest, Stop);
        told.IsCompleted.ShouldBeFalse();
        answering.SetResult("An SRE…");

        (await told.WaitAsync(Patience.Longest, Stop)).ShouldBe("An SRE…");
    }
}
