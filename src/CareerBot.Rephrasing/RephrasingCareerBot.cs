using CareerBot.Messages;

namespace CareerBot.Rephrasing;

/// <summary>The engine with warmer words: a step after it, that may be left out at any time.</summary>
/// <param name="engine">Answers.</param>
/// <param name="rephraser">Words.</param>
internal sealed class RephrasingCareerBot(ICareerBot engine, Rephraser rephraser) : ICareerBot
{
    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        Reply reply = await engine.AnswerAsync(message, cancellationToken);
        if (message.IsOverheard && !reply.Question.Intent.IsInScope())
        {
            // Not written to the bot, and not answered: no word of it goes anywhere.
            return reply;
        }

        string? question = reply.Question.NamesPerson ? null : message.Text;
        Answer answer = await rephraser.RephraseAsync(reply.Answer, message.Conversation.Channel, question, cancellationToken);
        return ReferenceEquals(answer, reply.Answer) ? reply : reply with { Answer = answer };
    }

    /// <inheritdoc/>
    public Answer AnswerFor(Question question, Audience sees) => engine.AnswerFor(question, sees);
}
