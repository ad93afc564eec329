using CareerBot.Messages;
using CareerBot.Messages.Rendering;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Rendering;

/// <summary>Results of a search from the compose box: what the list shows, and the card that is inserted.</summary>
internal static class SearchCards
{
    /// <summary>Characters of a title or a text in the list; a client shows fewer.</summary>
    private const int MostShown = 160;

    /// <summary>A result.</summary>
    /// <param name="title">What it is called in the list, such as a role's title.</param>
    /// <param name="answer">What is inserted. It is read by everybody in that conversation: only what they may see stands in it.</param>
    /// <param name="words">The words around it.</param>
    public static SearchAttachment Result(string title, Answer answer, TeamsWords words)
    {
        // An inserted card is somebody's own message: no feedback on it, and no next questions, whose answers would come there.
        TeamsMessage message = CardRenderer.Render(answer with { Suggestions = [], HandOver = HandOverOffer.None }, new CardOptions { Words = words });
        ThumbnailCard preview = new(CardTexts.Cut(title, MostShown), new Figures(answer).Shorten(PlainCharacters.Of(message.Summary), MostShown) ?? "");
        return new SearchAttachment(
            AdaptiveCard.ContentType,
            message.CardJson(),
            new Attachment(ThumbnailCard.ContentType, ReadyJson.Of(preview, CardJson.Default.ThumbnailCard)));
    }
}
