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
            await ShowAsync(where, answer, cancellationToken);
        }

        return await answer;
    }

    /// <summary>Shows the sign, until the answer is there: a sign that is late says nothing, and the answer does not wait for it.</summary>
    private async Task ShowAsync(ConversationReference where, Task answer, CancellationToken cancellationToken)
    {
        using var showing = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task shown = connector.SendAsync(where, Sign, showing.Token);
        await Task.WhenAny(shown, answer);
        await showing.CancelAsync();
        try
        {
            await shown;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The answer was first.
        }
    }
}
