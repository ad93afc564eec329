namespace CareerBot.Host.Tests.Inbox;

/// <summary>Somebody's conversation with the bot, in one channel or another: one message after the other, each sent again until it is acknowledged.</summary>
internal abstract class Conversation
{
    private static readonly string[] Questions = ["what does a baker do?", "salary baker Germany", "skills for a miller", "which roles do you know?", "what is Java?", "thanks!"];

    private readonly List<WrittenMessage> _acknowledged = [];

    /// <summary>What was acknowledged, in its order.</summary>
    public IReadOnlyList<WrittenMessage> Acknowledged
    {
        get
        {
            lock (_acknowledged)
            {
                return [.. _acknowledged];
            }
        }
    }

    /// <summary>The messages that answers are to, in the order of the answers; a message answered twice is there twice.</summary>
    public abstract IReadOnlyList<string> Answered();

    /// <summary>Writes until it is enough. People read before they write on: the next message comes after an answer.</summary>
    /// <param name="until">Waits until something is true.</param>
    /// <param name="enough">Ends it.</param>
    public async Task WriteAsync(Func<Func<bool>, CancellationToken, Task> until, CancellationToken enough)
    {
        ArgumentNullException.ThrowIfNull(until);
        try
        {
            for (int i = 0; ; i++)
            {
                WrittenMessage message = Next(Questions[i % Questions.Length]);
                while (!await DeliverAsync(message, enough))
                {
                    enough.ThrowIfCancellationRequested();
                }

                lock (_acknowledged)
                {
                    _acknowledged.Add(message);
                }

                await until(() => Answered().Contains(message.Id, StringComparer.Ordinal), enough);
            }
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested)
        {
            // What was on its way then may be answered; nobody was promised that.
        }
    }

    /// <summary>Hands the last acknowledged message over once more, as channels do that did not hear of the acknowledgement.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RepeatAsync(CancellationToken cancellationToken)
    {
        if (Acknowledged is not [.., var last])
        {
            return false;
        }

        while (!await DeliverAsync(last, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested(); // A host that has just started may not have read Teams' keys yet: then it is handed over again.
        }

        return true;
    }

    /// <summary>A message that nobody wrote before.</summary>
    protected abstract WrittenMessage Next(string text);

    /// <summary>Hands it to the host once, as soon as there is one.</summary>
    /// <returns>Whether it was acknowledged; otherwise the host said no, or was killed over it.</returns>
    protected abstract Task<bool> DeliverAsync(WrittenMessage message, CancellationToken cancellationToken);
}
