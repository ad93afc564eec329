using System.Collections.Immutable;
using System.Globalization;
using CareerBot.Messages.PayNews;
using CareerBot.Messages.Texts;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Rendering;

/// <summary>Cards for subscribers: what was published, and what they follow.</summary>
internal sealed class NewsCards(TeamsWordings wordings)
{
    /// <summary>Changes of a card.</summary>
    public const int MostChanges = 30;

    /// <summary>Subscriptions of a card, each with a button.</summary>
    public const int MostSubscriptions = 20;

    /// <summary>What was published.</summary>
    public TeamsMessage Changes(ImmutableArray<PayChange> changes, string? locale)
    {
        string title = wordings.Say(locale, ChannelTexts.NewsTitle);
        string[] lines = [.. changes.Take(MostChanges).Select(change => ChangeLines.Of(change, wordings, locale))];
        ImmutableArray<CardElement> body = [CardTexts.Title(title), CardTexts.List(lines)];
        if (changes.Length > lines.Length)
        {
            body = body.Add(CardTexts.Note(wordings.Say(locale, ChannelTexts.TeamsNewsMore, ("count", (changes.Length - lines.Length).ToString(CultureInfo.InvariantCulture)))));
        }

        string summary = lines.Length == 0 ? title : $"{title}\n{lines[0]}";
        return new TeamsMessage(new AdaptiveCard { Speak = summary, FallbackText = summary, Body = body, Msteams = new CardSetting() }, summary);
    }

    /// <summary>What somebody follows, each with a button that ends it.</summary>
    /// <param name="follows">The subscriptions with their subjects in words.</param>
    /// <param name="locale">BCP 47 language, or null.</param>
    public TeamsMessage Follows(IReadOnlyList<(string Subject, Subscription Subscription)> follows, string? locale)
    {
        string title = wordings.Say(locale, ChannelTexts.Subscriptions);
        IEnumerable<CardElement> rows = follows.Take(MostSubscriptions).Select((follow, i) => (CardElement)new CardColumnSet
        {
            Columns =
            [
                new CardColumn { Width = CardWidth.Stretch, Items = [CardTexts.Line(follow.Subject)] },
                new CardColumn
                {
                    Width = CardWidth.Auto,
                    Items =
                    [
                        new CardActionSet
                        {
                            Actions =
                            [
                                CardButtons.Of(
                                    $"{Verbs.Unsubscribe}-{i.ToString(CultureInfo.InvariantCulture)}",
                                    wordings.Say(locale, ChannelTexts.Unsubscribe),
                                    Verbs.Unsubscribe,
                                    new CardActionData { Role = follow.Subscription.Role.Value, Place = follow.Subscription.Place?.Value, Level = follow.Subscription.Level?.Value }),
                            ],
                        },
                    ],
                },
            ],
        });
        ImmutableArray<CardElement> body = [CardTexts.Title(title), .. follows.Count == 0 ? [CardTexts.Line(wordings.Say(locale, ChannelTexts.TeamsNoSubscriptions))] : rows];
        return new TeamsMessage(new AdaptiveCard { Speak = title, FallbackText = title, Body = body }, title);
    }
}
