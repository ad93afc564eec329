using CareerBot.Teams.Sending;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Answering;

/// <summary>Shows that the bot is typing, when an answer is not there at once. Nothing depends on it.</summary>
internal sealed class Typing(IConnector connector, TimeProvider time)
{
    /// <summary>An answer that is there sooner needs no sign.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private static readonly ReadyJson Sign = new OutboundActivity { Type = "typing" }.ToJson();

    /// <summary>Waits for an answer, and shows the sign once if it takes long.</summary>
    public async Task<T> WhileAsync<T>(ConversationReference where, Task<T> answer, CancellationToken cancellationToken)
    {
        if (!answer.IsCompleted && await Task.WhenAny(answer, Task.Delay(Patience, time, cancellationToken)) != answer && !cancellationToken.IsCancellationRequested)
        {
            // Whether it arrives, nobody waits to hear.
            await connector.SendAsync(where, Sign, cancellationToken);
        }

        return await answer;
    }
}
