using System.Collections.Immutable;
using System.Globalization;
using CareerBot.Messages;
using CareerBot.Messages.Texts;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Rendering;

/// <summary>What greets people and what helps them on: the welcome, the list of commands, and notes of a sentence.</summary>
internal sealed class GreetingCards(TeamsWordings wordings)
{
    private const char Bar = '|';

    /// <summary>The welcome, with questions to begin with.</summary>
    public TeamsMessage Welcome(ImmutableArray<Suggestion> first, string? locale)
    {
        string hello = wordings.Say(locale, ChannelTexts.Welcome);
        ImmutableArray<CardElement> body =
        [
            CardTexts.Title(wordings.Say(locale, ChannelTexts.ModalTitle)),
            CardTexts.Line(hello),
            .. Asks(first),
            CardTexts.Note(wordings.Say(locale, ChannelTexts.TeamsWelcomePrivate)),
        ];
        return new TeamsMessage(new AdaptiveCard { Speak = hello, FallbackText = hello, Body = body }, hello)
        {
            SuggestedActions = [.. first.Take(CardLimit.MostSuggestedActions).Select(ask => new CardAction(ask.Label, ask.Ask))],
        };
    }

    /// <summary>The commands.</summary>
    public TeamsMessage Help(string? locale)
    {
        string title = wordings.Say(locale, ChannelTexts.TeamsCommands);
        string how = wordings.Say(locale, ChannelTexts.TeamsCommandsHow);
        IEnumerable<CardElement> commands = wordings.Say(locale, ChannelTexts.TeamsCommandsList).Split('\n').Select(static line => line.Split(Bar, 2, StringSplitOptions.TrimEntries))
            .Select(static command => (CardElement)RichRuns.Line(new RichText([new TextRun(command[0], TextStyle.Bold), new TextRun(command.Length > 1 ? $" – {command[1]}" : "")])) with { Spacing = CardSpacing.Small });
        ImmutableArray<CardElement> body = [CardTexts.Title(title), CardTexts.Line(how), .. commands];
        return new TeamsMessage(new AdaptiveCard { Speak = $"{title}. {how}", FallbackText = how, Body = body }, $"{title}. {how}");
    }

    /// <summary>A sentence or a few.</summary>
    public static TeamsMessage Note(string said) =>
        new(new AdaptiveCard { Speak = said, FallbackText = said, Body = [.. RichRuns.Paragraphs(said)] }, said);

    private static IEnumerable<CardElement> Asks(ImmutableArray<Suggestion> first) =>
        first.Chunk(CardLimit.MostActions).Take(1).Select(asks => new CardActionSet
        {
            Actions = [.. asks.Select((ask, i) => CardButtons.Of($"{Verbs.Ask}-{i.ToString(CultureInfo.InvariantCulture)}", ask.Label, Verbs.Ask, new CardActionData { Ask = ask.Ask }))],
        });
}
