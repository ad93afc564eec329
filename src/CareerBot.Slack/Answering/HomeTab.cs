using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CareerBot.Messages.Catalog;
using CareerBot.Messages.PayNews;
using CareerBot.Messages.Texts;
using CareerBot.Slack.Askers;
using CareerBot.Slack.Interacting;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Sending;
using CareerBot.Slack.Wire;

namespace CareerBot.Slack.Answering;

/// <summary>
/// The Home tab of one person: a search, what a role pays, roles by family, the latest published changes that they may see, what they follow.
/// </summary>
internal sealed class HomeTab(ICatalog catalog, IPayNews news, ISubscriptions subscriptions, SubscriptionCommands commands, AskerDirectory askers, Wordings wordings)
{
    /// <summary><c>action_id</c> of the search field.</summary>
    public const string Search = "home-search";

    /// <summary><c>action_id</c> of the button beside the pickers.</summary>
    public const string Pay = "home-pay";

    /// <summary><c>action_id</c> of the button to the dialog that compares.</summary>
    public const string Compare = "home-compare";

    /// <summary><c>action_id</c>s of the buttons that end a subscription begin so.</summary>
    public const string Unsubscribe = "unsubscribe:";

    private const int MostNews = 8;
    private const int MostSubscriptions = 15;

    /// <summary>The call that draws it; drawing it twice changes nothing.</summary>
    public async Task<SlackDelivery> DrawAsync(Installation installation, string user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(installation);
        Asker asker = await askers.FindAsync(installation, user, cancellationToken);
        View view = await ViewAsync(installation, asker, cancellationToken);
        return Deliveries.Of(installation, "views.publish", new JsonObject { ["user_id"] = user, ["view"] = Deliveries.View(view) });
    }

    /// <summary>The view.</summary>
    public async Task<HomeView> ViewAsync(Installation installation, Asker asker, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asker);
        string? locale = asker.Locale;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new HeaderBlock(wordings.Say(locale, ChannelTexts.HomeTitle)));
        blocks.Add(new ContextBlock([new MrkdwnText(wordings.Say(locale, ChannelTexts.HomeHello))]));
        blocks.Add(new InputBlock
        {
            BlockId = Search,
            Label = wordings.Say(locale, ChannelTexts.HomeSearch),
            DispatchAction = true,
            Element = new PlainTextInput { ActionId = Search, Placeholder = wordings.Say(locale, ChannelTexts.HomeSearchHint) },
        });
        blocks.Add(Title(locale, ChannelTexts.HomePay));
        blocks.Add(new ActionsBlock(
            [
                new ExternalSelect { ActionId = Menus.Role, MinQueryLength = 0, Placeholder = wordings.Say(locale, ChannelTexts.PickRole) },
                new ExternalSelect { ActionId = Menus.Place, MinQueryLength = 0, Placeholder = wordings.Say(locale, ChannelTexts.PickPlace) },
                new Button { ActionId = Pay, Text = wordings.Say(locale, ChannelTexts.HomePay), Style = ButtonStyle.Primary },
                new Button { ActionId = Compare, Text = wordings.Say(locale, ChannelTexts.CompareTitle) },
            ])
        {
            BlockId = Pay,
        });
        blocks.Add(new DividerBlock());
        blocks.Add(Title(locale, ChannelTexts.HomeRoles));
        Roles(blocks, locale);
        blocks.Add(new DividerBlock());
        blocks.Add(Title(locale, ChannelTexts.HomeNews));
        await NewsAsync(blocks, asker, cancellationToken);
        await SubscriptionsAsync(blocks, installation, asker, cancellationToken);
        return new HomeView { CallbackId = "home", Blocks = blocks.DrainToImmutable() };
    }

    private void Roles(ImmutableArray<Block>.Builder blocks, string? locale)
    {
        int index = 0;
        foreach (CatalogFamily family in catalog.Families(locale))
        {
            blocks.Add(new ContextBlock([new MrkdwnText($"*{Mrkdwn.Escape(family.Name)}*")]));
            foreach (CatalogRole[] row in family.Roles.Chunk(BlockKit.MostActionsElements))
            {
                blocks.Add(new ActionsBlock(
                    [
                        .. row.Select(role => new Button
                        {
                            ActionId = ActionIds.Numbered(ActionIds.Ask, index++),
                            Text = role.Title.Length <= BlockKit.MostButtonText ? role.Title : role.Title[..(BlockKit.MostButtonText - 1)] + "…",
                            Value = wordings.Say(locale, ChannelTexts.RoleAsk, ("role", role.Title)),
                        }),
                    ]));
            }
        }
    }

    private async Task NewsAsync(ImmutableArray<Block>.Builder blocks, Asker asker, CancellationToken cancellationToken)
    {
        ImmutableArray<PayChange> changes = await news.LatestAsync(asker.Sees, asker.Locale, MostNews, cancellationToken);
        string text = changes.IsEmpty
            ? wordings.Say(asker.Locale, ChannelTexts.HomeNoNews)
            : string.Join('\n', changes.Select(change => "• " + ChangeLines.Of(change, wordings, asker.Locale)));
        blocks.Add(new SectionBlock { Text = new MrkdwnText(text) });
    }

    private async Task SubscriptionsAsync(ImmutableArray<Block>.Builder blocks, Installation installation, Asker asker, CancellationToken cancellationToken)
    {
        if (!asker.IsMember)
        {
            return;
        }

        blocks.Add(new DividerBlock());
        blocks.Add(Title(asker.Locale, ChannelTexts.Subscriptions));
        IReadOnlyList<Subscription> mine = await subscriptions.OfAsync(SubscriptionCommands.SubscriberOf(installation, asker.UserId), cancellationToken);
        if (mine.Count == 0)
        {
            blocks.Add(new SectionBlock { Text = new MrkdwnText(wordings.Say(asker.Locale, ChannelTexts.NoSubscriptions)) });
        }

        foreach ((int index, Subscription subscription) in mine.Take(MostSubscriptions).Index())
        {
            blocks.Add(new SectionBlock
            {
                Text = new MrkdwnText(Mrkdwn.Escape(commands.Subject(subscription, asker.Locale))),
                Accessory = new Button
                {
                    ActionId = ActionIds.Numbered(Unsubscribe, index),
                    Text = wordings.Say(asker.Locale, ChannelTexts.Unsubscribe),
                    Value = $"{subscription.Role} {subscription.Place} {subscription.Level}",
                },
            });
        }
    }

    private SectionBlock Title(string? locale, string key) => new() { Text = new MrkdwnText($"*{wordings.Say(locale, key)}*") };
}
