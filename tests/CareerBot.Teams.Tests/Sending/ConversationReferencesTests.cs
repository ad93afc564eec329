using CareerBot.Fakes;
using CareerBot.Teams.Sending;
using CareerBot.TestKit;
using Microsoft.Extensions.Logging;

namespace CareerBot.Teams.Tests.Sending;

public sealed class ConversationReferencesTests : IDisposable
{
    private const string Person = "0d0d0d0d-AAAA-bbbb-cccc-1234567890ab";

    private static readonly ConversationReference Personal = new("https://smba.trafficmanager.net/amer/", "a:1", "personal", BotIds.HomeTenant, BotIds.Bot);
    private static readonly ConversationReference Thread = new("https://smba.trafficmanager.net/amer/", "19:c@thread.tacv2;messageid=17", "channel", BotIds.HomeTenant, BotIds.Bot);

    private readonly MemoryBook _book = new();
    private readonly LoggedText _log = new();
    private readonly LoggerFactory _logging;
    private readonly ConversationReferences _references;

    public ConversationReferencesTests()
    {
        _logging = new LoggerFactory([_log]);
        _references = New();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_personal_chat_is_found_by_its_person_in_either_case_of_the_id()
    {
        await _references.KeepAsync(Personal, "29:alice", Person, Stop);

        KnownConversation known = (await New().FindPersonalAsync(Person.ToLowerInvariant(), Stop)).ShouldNotBeNull();
        known.Reference.ShouldBe(Personal);
        known.UserId.ShouldBe("29:alice");
        (await New().FindAsync("a:1", Stop)).ShouldBe(known);
    }

    [Fact]
    public async Task What_is_known_is_not_written_again_and_a_new_address_is()
    {
        await _references.KeepAsync(Personal, "29:alice", Person, Stop);
        await _references.KeepAsync(Personal, "29:alice", Person, Stop);
        _book.Writes.ShouldBe(1);

        await _references.KeepAsync(Personal with { ServiceUrl = "https://smba.trafficmanager.net/emea/" }, "29:alice", Person, Stop);

        _book.Writes.ShouldBe(2);
        (await _references.FindPersonalAsync(Person, Stop))!.Reference.ServiceUrl.ShouldBe("https://smba.trafficmanager.net/emea/");
    }

    [Fact]
    public async Task Threads_are_kept_as_one_channel_without_whoever_wrote_there_and_found_by_their_own_ids()
    {
        await _references.KeepAsync(Thread, "29:alice", Person, Stop);
        await _references.KeepAsync(Thread with { ConversationId = "19:c@thread.tacv2;messageid=18" }, "29:bob", "another", Stop);

        _book.Writes.ShouldBe(1);
        (await _references.FindAsync("19:c@thread.tacv2", Stop))!.Reference.ShouldBe(Thread with { ConversationId = "19:c@thread.tacv2" });
        (await _references.FindAsync("19:c@thread.tacv2;messageid=99", Stop))!.Reference.ConversationId.ShouldBe("19:c@thread.tacv2;messageid=99");
        (await _references.FindPersonalAsync(Person, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_forgotten_is_found_no_more_and_kept_again_when_it_is_met_again()
    {
        await _references.KeepAsync(Personal, "29:alice", Person, Stop);

        await _references.ForgetAsync("a:1", Stop);

        (await _references.FindAsync("a:1", Stop)).ShouldBeNull();
        (await _references.FindPersonalAsync(Person, Stop)).ShouldBeNull();
        await _references.KeepAsync(Personal, "29:alice", Person, Stop);
        (await _references.FindAsync("a:1", Stop)).ShouldNotBeNull();
    }

    [Fact]
    public async Task One_that_is_forgotten_while_it_is_being_kept_is_kept_again_by_its_next_message()
    {
        _book.OnceKept = () => _references.ForgetAsync("a:1", Stop);
        await _references.KeepAsync(Personal, "29:alice", Person, Stop);
        (await _references.FindPersonalAsync(Person, Stop)).ShouldBeNull();

        await _references.KeepAsync(Personal, "29:alice", Person, Stop);

        (await _references.FindPersonalAsync(Person, Stop)).ShouldNotBeNull();
    }

    [Fact]
    public async Task One_that_another_replica_forgot_is_kept_when_it_begins_anew()
    {
        await _references.KeepAsync(Personal, "29:alice", Person, Stop);
        await New().ForgetAsync("a:1", Stop);

        await _references.KeepAnewAsync(Personal, "29:alice", Person, Stop);

        (await New().FindPersonalAsync(Person, Stop)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_book_that_is_away_holds_up_no_answer_and_gets_the_conversation_with_its_next_message()
    {
        _book.IsAway = true;
        await _references.KeepAsync(Personal, "29:alice", Person, Stop);
        _log.All.ShouldContain("could not be kept");

        _book.IsAway = false;
        await _references.KeepAsync(Personal, "29:alice", Person, Stop);
        (await New().FindAsync("a:1", Stop)).ShouldNotBeNull();
    }

    public void Dispose() => _logging.Dispose();

    private ConversationReferences New() => new(_book, new Logger<ConversationReferences>(_logging));
}
