using System.Collections.Immutable;
using CareerBot.Messages;

namespace CareerBot.Host.Web;

/// <summary>The conversation of one browser with the bot.</summary>
public sealed class WebConversation(ICareerBot bot, Transcripts transcripts, WebAsker asker, TimeProvider time)
{
    /// <summary>What was said so far, oldest first.</summary>
    public ImmutableArray<Exchange> SoFar(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return transcripts.Of(ConversationCookie.Read(http.Request));
    }

    /// <summary>Why a text cannot be asked, or <see cref="AskProblem.None"/>.</summary>
    public static AskProblem ProblemOf(string? text) =>
        string.IsNullOrWhiteSpace(text) ? AskProblem.Empty
        : text.Length > InboundMessage.MaxTextLength ? AskProblem.TooLong
        : AskProblem.None;

    /// <summary>Asks, and keeps the exchange. The text must have no problem.</summary>
    public async Task<Exchange> AskAsync(HttpContext http, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(http);
        string conversation = ConversationCookie.ReadOrBegin(http);
        string? locale = http.Request.GetTypedHeaders().AcceptLanguage.MaxBy(language => language.Quality ?? 1)?.Value.Value;
        Reply reply = await bot.AnswerAsync(
            new InboundMessage(new ConversationKey("web:" + conversation), text, locale, asker.Sees(http.User), time.GetUtcNow()), cancellationToken);
        var exchange = new Exchange(text, reply.Answer);
        transcripts.Add(conversation, exchange);
        return exchange;
    }

    /// <summary>Ends the conversation; the next question begins another.</summary>
    public void End(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (ConversationCookie.Read(http.Request) is { } conversation)
        {
            transcripts.Forget(conversation);
            ConversationCookie.End(http);
        }
    }
}
