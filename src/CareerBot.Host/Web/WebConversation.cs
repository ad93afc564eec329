using System.Collections.Immutable;
using CareerBot.Host.Access;
using CareerBot.Messages;
using CareerBot.Messages.HandOvers;

namespace CareerBot.Host.Web;

/// <summary>The conversation of one browser with the bot.</summary>
public sealed class WebConversation(ICareerBot bot, IFeedback feedback, IHandOverDesk desk, Transcripts transcripts, WebAsker asker, TimeProvider time)
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
        var exchange = new Exchange(text, reply);
        transcripts.Add(conversation, exchange);
        return exchange;
    }

    /// <summary>Notes a thumb; the same one again takes it back.</summary>
    /// <returns>The exchange with its thumb; null when the conversation is over.</returns>
    public Exchange? Thumb(HttpContext http, string replyId, bool isGood)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (ConversationCookie.Read(http.Request) is not { } conversation
            || transcripts.Change(conversation, replyId, exchange => exchange with { IsGood = exchange.IsGood == isGood ? null : isGood }) is not { } changed)
        {
            return null;
        }

        feedback.Thumb(replyId, changed.IsGood);
        return changed;
    }

    /// <summary>Hands a question over to HR; one that was handed over before is not handed over again.</summary>
    /// <param name="http">The request.</param>
    /// <param name="replyId">The reply that did not serve.</param>
    /// <param name="isNamed">Whether the asker agrees that HR sees who they are; it means something only to somebody signed in.</param>
    /// <param name="country">For a request under pay law, the country that the asker works in; null when they do not say.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The exchange, handed over; null when the conversation is over.</returns>
    /// <exception cref="HandOverUnavailableException">It could not be kept.</exception>
    public async Task<Exchange?> HandOverAsync(HttpContext http, string replyId, bool isNamed, CountryCode? country, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(http);
        string? conversation = ConversationCookie.Read(http.Request);
        if (conversation is null || transcripts.Of(conversation).FirstOrDefault(exchange => exchange.Reply.Id == replyId) is not { } exchange)
        {
            return null;
        }

        if (exchange.IsHandedOver)
        {
            return exchange;
        }

        await desk.HandOverAsync(
            new HandOverDraft
            {
                ReplyId = replyId,
                Kind = exchange.Answer.HandOver == HandOverOffer.PayInformation ? HandOverKind.PayInformation : HandOverKind.Question,
                Asked = exchange.Asked,
                Understood = exchange.Reply.Question,
                Person = isNamed ? http.User.Person() : null,
                Country = country,
                ReturnTo = WebReplies.AddressOf(AskerCookie.ReadOrBegin(http)),
            },
            cancellationToken);
        return transcripts.Change(conversation, replyId, asked => asked with { IsHandedOver = true }) ?? exchange with { IsHandedOver = true };
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
