using System.Collections.Immutable;
using CareerBot.Messages.Catalog;
using CareerBot.Messages.Json;
using CareerBot.Slack.Askers;
using CareerBot.Slack.Inbound;
using CareerBot.Slack.Sending;
using CareerBot.Slack.Wire;

namespace CareerBot.Slack.Interacting;

/// <summary>The options of role and place pickers, as letters are typed (<c>block_suggestion</c>).</summary>
internal sealed class Menus(ICatalog catalog, AskerDirectory askers)
{
    /// <summary><c>action_id</c>s of role pickers begin so.</summary>
    public const string Role = "role-picker";

    /// <summary><c>action_id</c>s of place pickers begin so.</summary>
    public const string Place = "place-picker";

    /// <summary>More would not be looked through.</summary>
    private const int MostOptions = 25;

    /// <summary>Answers with options.</summary>
    public async Task<SlackAck> OptionsAsync(Interaction interaction, Installation installation, string user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        string? locale = (await askers.FindAsync(installation, user, cancellationToken)).Locale;
        string typed = interaction.Value ?? "";
        ImmutableArray<Option> options = interaction.ActionId switch
        {
            { } id when id.StartsWith(Role, StringComparison.Ordinal) => [.. catalog.FindRoles(typed, locale, MostOptions).Select(OptionOf)],
            { } id when id.StartsWith(Place, StringComparison.Ordinal) => [.. catalog.FindPlaces(typed, locale, MostOptions).Select(OptionOf)],
            _ => [],
        };
        return new SlackAck(SlackAck.Acknowledged, LeanJson.Write(new OptionsReply(options), ReplyJson.Default.OptionsReply));
    }

    /// <summary>A role in a menu.</summary>
    public static Option OptionOf(CatalogRole role) => new(Cut(role.Title), role.Id.Value);

    /// <summary>A place in a menu.</summary>
    public static Option OptionOf(CatalogPlace place) => new(Cut(place.Name), place.Code.Value);

    private static string Cut(string name) => name.Length <= BlockKit.MostOptionText ? name : name[..(BlockKit.MostOptionText - 1)] + "…";
}
