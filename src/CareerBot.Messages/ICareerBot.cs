namespace CareerBot.Messages;

/// <summary>The one door to the engine. Channels know nothing else of it.</summary>
public interface ICareerBot
{
    /// <summary>Reads a message in its conversation, answers it, and remembers what was talked about.</summary>
    /// <param name="message">The message; texts above <see cref="InboundMessage.MaxTextLength"/> are cut there.</param>
    /// <param name="cancellationToken">Ends waiting for the conversation's state; the answering itself never waits.</param>
    Task<Reply> AnswerAsync(InboundMessage message, CancellationToken cancellationToken);

    /// <summary>Answers a question that was understood before, for whoever may see less: to show an answer to more people than asked.</summary>
    /// <param name="question">As it was understood.</param>
    /// <param name="sees">The narrowest audience whose figures may be shown.</param>
    Answer AnswerFor(Question question, Audience sees);
}
