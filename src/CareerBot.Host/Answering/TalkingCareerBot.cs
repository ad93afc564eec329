using CareerBot.Dialog;
using CareerBot.Dialog.Context;
using CareerBot.Host.Knowledge;
using CareerBot.Host.Questions;
using CareerBot.Messages;

namespace CareerBot.Host.Answering;

/// <summary>Load the talk, answer, save the talk. Turns of one conversation come one after the other; those of different ones do not wait.</summary>
public sealed class TalkingCareerBot(CurrentSnapshot current, ITalkStore talks, AskedRecorder recorder, TimeProvider time) : ICareerBot
{
    /// <summary>Conversations share this many locks: enough that two busy ones rarely meet.</summary>
    private const int LockCount = 512;

    private readonly ReplyIds _ids = new();

    private readonly SemaphoreSlim[] _locks = [.. Enumerable.Range(0, LockCount).Select(_ => new SemaphoreSlim(1, 1))];

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        SemaphoreSlim turn = _locks[(uint)message.Conversation.Value.GetHashCode(StringComparison.Ordinal) % LockCount];
        await turn.WaitAsync(cancellationToken);
        try
        {
            Talk talk = await talks.LoadAsync(message.Conversation, cancellationToken);
            Snapshot snapshot = current.Value;
            Turn outcome = snapshot.Engine.Answer(message.Text, talk, snapshot.Book, message.Sees, message.ReceivedAt, message.Locale);
            await talks.SaveAsync(message.Conversation, outcome.Talk, cancellationToken);
            if (message.Branch is { } branch)
            {
                await talks.SaveAsync(branch, outcome.Talk, cancellationToken);
            }

            var reply = new Reply(_ids.Next(message.ReceivedAt), outcome.Question, outcome.Answer);
            if (!message.IsOverheard || reply.Question.Intent.IsInScope())
            {
                recorder.Asked(message, reply);
            }

            return reply;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public Answer AnswerFor(Question question, Audience sees)
    {
        Snapshot snapshot = current.Value;
        return snapshot.Engine.Answer(question, snapshot.Book, sees, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
    }
}
