using System.Collections.Immutable;
using CareerBot.Messages.Catalog;
using CareerBot.Messages.Texts;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Rendering;

/// <summary>"Compare roles": two roles and, for pay, a country, each by typing its beginning.</summary>
internal sealed class CompareForm(TeamsWordings wordings)
{
    /// <summary>Id of the first role's input; its value is a role's id.</summary>
    public const string First = "first";

    /// <summary>Id of the second role's input; its value is a role's id.</summary>
    public const string Second = "second";

    /// <summary>Id of the country's input; its value is a country's code, or nothing.</summary>
    public const string Place = "place";

    /// <summary>The form.</summary>
    /// <param name="roles">Roles that are there before anything is typed; at least one, or clients refuse the card.</param>
    /// <param name="places">The same of countries.</param>
    /// <param name="locale">BCP 47 language, or null.</param>
    /// <param name="refusal">Why what was sent before is not enough; null at first.</param>
    public TeamsMessage Draw(ImmutableArray<CatalogRole> roles, ImmutableArray<CatalogPlace> places, string? locale, string? refusal = null)
    {
        string title = wordings.Say(locale, ChannelTexts.CompareTitle);
        ImmutableArray<CardChoice> roleChoices = [.. roles.Select(role => new CardChoice(role.Title, role.Id.Value))];
        CardElement[] cautions = refusal is null ? [] : [CardTexts.Caution(refusal)];
        return new TeamsMessage(
            new AdaptiveCard
            {
                Speak = title,
                FallbackText = title,
                Body =
                [
                    CardTexts.Title(title),
                    .. cautions,
                    Picker(First, locale, ChannelTexts.CompareFirst, ChannelTexts.PickRole, CardQuery.Roles, roleChoices, isRequired: true),
                    Picker(Second, locale, ChannelTexts.CompareSecond, ChannelTexts.PickRole, CardQuery.Roles, roleChoices, isRequired: true),
                    Picker(Place, locale, ChannelTexts.ComparePlace, ChannelTexts.PickPlace, CardQuery.Places, [.. places.Select(place => new CardChoice(place.Name, place.Code.Value))], isRequired: false),
                ],
                Actions = [CardButtons.Of(Verbs.Compare, wordings.Say(locale, ChannelTexts.CompareSubmit), Verbs.Compare, new CardActionData(), CardActionStyle.Positive)],
            },
            title);
    }

    private ChoiceSetInput Picker(string id, string? locale, string label, string placeholder, string dataset, ImmutableArray<CardChoice> choices, bool isRequired) => new()
    {
        Id = id,
        Label = wordings.Say(locale, label),
        Placeholder = wordings.Say(locale, placeholder),
        IsRequired = isRequired ? true : null,
        ErrorMessage = isRequired ? wordings.Say(locale, ChannelTexts.TeamsCompareMissing) : null,
        Style = CardChoiceStyle.Filtered,
        Choices = choices,
        ChoicesData = new CardQuery(dataset),
    };
}
