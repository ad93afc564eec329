using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Messages.Approvals;
using CareerBot.Messages.Catalog;
using CareerBot.Messages.PayNews;
using CareerBot.Messages.Replies;
using CareerBot.Messages.Texts;
using CareerBot.Teams.Rendering;
using CareerBot.TestKit;

namespace CareerBot.Teams.Tests.Rendering;

/// <summary>One card of each kind that is no answer.</summary>
internal static class OtherCards
{
    private static readonly RevisionCards Revisions = new(Some.Wordings);
    private static readonly NewsCards News = new(Some.Wordings);
    private static readonly GreetingCards Greetings = new(Some.Wordings);
    private static readonly HandOverForm HandOver = new(Some.Wordings);
    private static readonly CompareForm Compare = new(Some.Wordings);

    private static readonly ImmutableArray<CatalogRole> Roles = [new(new RoleId("backend-engineer"), "Backend Engineer"), new(new RoleId("data-analyst"), "Data Analyst")];
    private static readonly ImmutableArray<CatalogPlace> Places = [new(new CountryCode("DE"), "Germany"), new(new CountryCode("CH"), "Switzerland")];

    private static readonly PayChange Raised = new(new RoleId("backend-engineer"), new CountryCode("DE"), null, "Backend Engineer, Germany", "EUR 50,000 to 90,000+", "EUR 55,000 to 95,000+", new DateOnly(2027, 1, 1));

    public static readonly RevisionSummary Revision = new()
    {
        Number = 12,
        State = ApprovalState.Waiting,
        Proposer = "hana@career.example",
        FileName = "pay_2027 [final].xlsx",
        Comment = "As agreed with the works council; see <b>page 4</b>.",
        Added = 1,
        Changed = 2,
        Removed = 1,
    };

    public static readonly RevisionDifference Difference = new()
    {
        Hash = "h-1",
        Count = 14,
        Warnings = 2,
        WidensAudience = true,
        Biggest =
        [
            new ProposedChange(Raised, 10),
            new ProposedChange(Raised with { Subject = "Data Analyst, Switzerland, senior", Before = null, After = "CHF 110,000 to 140,000" }, null),
            new ProposedChange(Raised with { Subject = "QA Engineer, Poland", After = null }, null),
        ],
    };

    private static readonly ImmutableArray<Suggestion> First = [new("What does a backend engineer earn?", "What does a backend engineer earn?"), new("Which roles do you know?", "roles")];

    public static IReadOnlyDictionary<string, TeamsMessage> All { get; } = new Dictionary<string, TeamsMessage>(StringComparer.Ordinal)
    {
        ["Welcome"] = Greetings.Welcome(First, "en"),
        ["Commands"] = Greetings.Help("en"),
        ["Note"] = GreetingCards.Note("This answer is too old for its buttons.\nPlease ask again."),
        ["CompareForm"] = Compare.Draw(Roles, Places, "en"),
        ["CompareRefused"] = Compare.Draw(Roles, Places, "en", Some.Wordings.Say("en", ChannelTexts.CompareSame)),
        ["HandOverForm"] = HandOver.Draw(Open(HandOverOffer.PayInformation), Places, new CatalogPlace(new CountryCode("DE"), "Germany"), "en"),
        ["HandOverQuestion"] = HandOver.Draw(Open(HandOverOffer.NoAnswer), Places, null, "en", Some.Wordings.Say("en", ChannelTexts.Failed)),
        ["HandOverReply"] = HandOver.Note(ChannelTexts.TeamsHandOverReply, "May I work from <Spain>?", "Yes: up to 20 days a year.\nAsk your lead first.", "en"),
        ["Approval"] = Revisions.Request(Revision, Difference, showsFigures: true, new Uri("https://career.example"), "en"),
        ["ApprovalWithoutFigures"] = Revisions.Request(Revision with { Comment = "" }, Difference with { WidensAudience = false, Warnings = 0 }, showsFigures: false, null, "en", "The book has changed since."),
        ["ApprovalDecided"] = Revisions.Decided(Revision with { State = ApprovalState.Rejected, By = "omar@career.example", Reason = "The Swiss band is not agreed yet." }, new Uri("https://career.example"), "en"),
        ["News"] = News.Changes([Raised, .. Difference.Biggest.Select(change => change.Change)], "en"),
        ["NewsOfMany"] = News.Changes([.. Enumerable.Repeat(Raised, NewsCards.MostChanges + 3)], "en"),
        ["Subscriptions"] = News.Follows([("Backend Engineer, Germany", new Subscription("teams:x", new RoleId("backend-engineer"), new CountryCode("DE"))), ("Data Analyst, everywhere", new Subscription("teams:x", new RoleId("data-analyst")))], "en"),
        ["NoSubscriptions"] = News.Follows([], "en"),
        ["Withheld"] = CardRenderer.Render(RealEngine.Ask("What does a backend engineer earn in Germany?").Answer, Some.Options with { ShowsPay = false, Question = "What does a backend engineer earn in Germany?" }),
    };

    public static OpenReply Open(HandOverOffer offer) => new("r-1", "teams:x", "Please tell me what my *level* earns.\nThank you", RealEngine.Ask("hello").Question, offer);
}
