using System.Collections.Immutable;
using System.Text.Json;
using CareerBot.Dialog;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using CareerBot.Messages.Approvals;
using CareerBot.Messages.Catalog;
using CareerBot.Messages.HandOvers;
using CareerBot.Messages.Inbox;
using CareerBot.Messages.PayNews;
using CareerBot.Messages.Replies;
using CareerBot.Messages.Texts;
using CareerBot.Slack.Sending;
using CareerBot.TestKit;

namespace CareerBot.Slack.Tests.Inbound;

/// <summary>All that the channel is given of the rest of CareerBot and of Slack, with the real engine behind it; every call is counted.</summary>
internal sealed class TouchedSeams :
    IInbox, ICareerBot, IFeedback, IOpenReplies, IHandOverDesk, ICatalog, IFirstQuestions, IPayNews, ISubscriptions, IChannelTexts, IInstallations, ISlackApi,
    IRevisionApprovals, IAnnouncements, INewsLedger
{
    private static readonly JsonElement Member = JsonDocument.Parse(
        """{"ok":true,"user":{"id":"U1","team_id":"T0HOME","locale":"en-US","profile":{"email":"someone@example.com"}},"channel":{"id":"C1"},"members":["U1"]}""").RootElement;

    private readonly Installation _installation = new() { TeamId = "T0HOME", BotUserId = "U0BOT", BotToken = "xoxb-fake" };

    /// <summary>How often anything was called.</summary>
    public int Touched { get; private set; }

    /// <summary>Whether the inbox is away.</summary>
    public bool IsInboxAway { get; set; }

    /// <summary>What every call of Slack waits for; null for nothing.</summary>
    public Func<Task>? Calling { get; set; }

    /// <summary>What was kept.</summary>
    public List<InboxItem> Kept { get; } = [];

    private static KnowledgeBase Knowledge => RealEngine.Snapshot.Engine.Knowledge;

    public Task<bool> AcceptAsync(InboxItem item, CancellationToken cancellationToken)
    {
        Touched++;
        if (IsInboxAway)
        {
            throw new InboxUnavailableException("away", new IOException("away"));
        }

        Kept.Add(item);
        return Task.FromResult(true);
    }

    public Task<int> DropAsync(string conversation, CancellationToken cancellationToken) => Touch(0);

    public Task<Reply> AnswerAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        Turn turn = RealEngine.Ask(message.Text, message.Sees);
        return Touch(new Reply("0123456789abcdef0123", turn.Question, turn.Answer));
    }

    public Answer AnswerFor(Question question, Audience sees) => throw new NotSupportedException();

    public void Thumb(string replyId, bool? isGood) => Touched++;

    public Task KeepAsync(OpenReply reply, CancellationToken cancellationToken) => Touch(0);

    public void KeepSoon(OpenReply reply) => Touch(0);

    public void KeepShownSoon(string message, string replyId) => Touched++;

    public Task<string?> FindShownAsync(string message, CancellationToken cancellationToken) => Touch<string?>(null);

    public Task<int> ForgetAsync(CancellationToken cancellationToken) => Touch(0);

    public Task<OpenReply?> FindAsync(string replyId, CancellationToken cancellationToken) => Touch<OpenReply?>(
        replyId == "0123456789abcdef0123" ? new OpenReply(replyId, "/T0HOME/U1", "how do I get a raise?", RealEngine.Ask("hello").Question, HandOverOffer.PayInformation) : null);

    public Task<HandOver> HandOverAsync(HandOverDraft draft, CancellationToken cancellationToken) => Touch(new HandOver
    {
        Id = "H1",
        CreatedAt = RealEngine.Now,
        Kind = draft.Kind,
        Asked = draft.Asked,
        Understood = "",
        ReturnTo = draft.ReturnTo,
        Language = "en",
        State = HandOverState.Open,
    });

    public ImmutableArray<CatalogFamily> Families(string? locale) => Touch<ImmutableArray<CatalogFamily>>([]).Result;

    public ImmutableArray<CatalogRole> FindRoles(string typed, string? locale, int most) => Touch<ImmutableArray<CatalogRole>>([new CatalogRole(new RoleId("backend-engineer"), "Backend Engineer")]).Result;

    public ImmutableArray<CatalogPlace> FindPlaces(string typed, string? locale, int most) => Touch<ImmutableArray<CatalogPlace>>([new CatalogPlace(new CountryCode("CH"), "Switzerland")]).Result;

    public CatalogRole? RoleNamed(string name, string? locale) => Touch(name == "Backend Engineer" ? new CatalogRole(new RoleId("backend-engineer"), name) : null).Result;

    public CatalogPlace? PlaceNamed(string name, string? locale) => Touch(name == "Switzerland" ? new CatalogPlace(new CountryCode("CH"), name) : null).Result;

    public CatalogRole? Role(RoleId id, string? locale) => Touch(new CatalogRole(id, "A role")).Result;

    public CatalogPlace? Place(CountryCode code, string? locale) => Touch(new CatalogPlace(code, "A place")).Result;

    public string? Level(LevelId id, string? locale) => Touch<string?>(null).Result;

    public ImmutableArray<Suggestion> Of(string? locale) => Touch<ImmutableArray<Suggestion>>([]).Result;

    public Task<ImmutableArray<PayChange>> LatestAsync(Audience sees, string? locale, int most, CancellationToken cancellationToken) => Touch<ImmutableArray<PayChange>>([]);

    public Task<ImmutableArray<PayChange>> OfRevisionAsync(
        int revision, IReadOnlyCollection<Subscription> follows, Audience sees, string? locale, CancellationToken cancellationToken) => Touch<ImmutableArray<PayChange>>([]);

    public Task<IReadOnlyList<Subscription>> OfAsync(string subscriber, CancellationToken cancellationToken) => Touch<IReadOnlyList<Subscription>>([]);

    public Task<SubscribeOutcome> AddAsync(Subscription subscription, CancellationToken cancellationToken) => Touch(SubscribeOutcome.Done);

    public Task<bool> RemoveAsync(Subscription subscription, CancellationToken cancellationToken) => Touch(true);

    public string Say(string? locale, string key, params ReadOnlySpan<(string Slot, string Value)> values)
    {
        Touched++;
        return Knowledge.Texts["en"][key].Fill(values);
    }

    public ValueTask<Installation?> FindAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken)
    {
        Touched++;
        return ValueTask.FromResult(teamId == _installation.TeamId ? _installation : null);
    }

    public ValueTask<IReadOnlyList<Installation>> AllAsync(CancellationToken cancellationToken)
    {
        Touched++;
        return ValueTask.FromResult<IReadOnlyList<Installation>>([_installation]);
    }

    public ValueTask EndAsync(Installation installation, string reason, CancellationToken cancellationToken)
    {
        Touched++;
        return ValueTask.CompletedTask;
    }

    public async Task<SlackResult> CallAsync(SlackCall call, CancellationToken cancellationToken)
    {
        call.Arguments.ToJsonString();
        Touched++;
        if (Calling is { } calling)
        {
            await calling();
        }

        return new SlackResult { Outcome = SlackOutcome.Ok, Body = Member };
    }

    private Task<T> Touch<T>(T result)
    {
        Touched++;
        return Task.FromResult(result);
    }

    Task<RevisionSummary?> IRevisionApprovals.FindAsync(int revision, CancellationToken cancellationToken) => Touch<RevisionSummary?>(null);

    Task<RevisionDifference?> IRevisionApprovals.DifferenceAsync(int revision, string? locale, int most, CancellationToken cancellationToken) => Touch<RevisionDifference?>(null);

    Task<Decision> IRevisionApprovals.ApproveAsync(int revision, string person, string seenHash, bool confirmsWidening, string comment, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("Nobody here may decide.");

    Task<Decision> IRevisionApprovals.RejectAsync(int revision, string person, string reason, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("Nobody here may decide.");

    Task IRevisionApprovals.NoteRefusedAsync(int revision, string actor, CancellationToken cancellationToken) => Touch(0);

    Task IAnnouncements.KeepAsync(string channel, int revision, string place, CancellationToken cancellationToken) => Touch(0);

    Task<IReadOnlyList<string>> IAnnouncements.OfAsync(string channel, int revision, CancellationToken cancellationToken) => Touch<IReadOnlyList<string>>([]);

    Task<ImmutableArray<int>> INewsLedger.TakeAsync(string subscriber, string message, CancellationToken cancellationToken) => Touch(ImmutableArray<int>.Empty);

    Task INewsLedger.ToldAsync(string subscriber, IReadOnlyCollection<int> revisions, CancellationToken cancellationToken) => Touch(0);

    Task<bool> INewsLedger.WasToldAsync(string subscriber, int revision, CancellationToken cancellationToken) => Touch(false);
}
