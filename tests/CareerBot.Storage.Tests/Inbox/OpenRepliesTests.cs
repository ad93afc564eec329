using CareerBot.Messages;
using CareerBot.Messages.Replies;
using CareerBot.Storage.Inbox;
using CareerBot.TestKit.Databases;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Storage.Tests.Inbox;

/// <summary>Replies that buttons lead back to.</summary>
public sealed class OpenRepliesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_to_every_kind_of_question_is_read_as_it_was_kept()
    {
        using TestDatabase database = TestDatabase.Create(StoreKind.Sqlite);
        await using var inbox = new InboxDatabase(InboxDatabase.Beside(StoreOptions.Parse(database.ConnectionString)));
        await inbox.PrepareAsync(Token);
        foreach (Intent intent in Enum.GetValues<Intent>())
        {
            OpenReply reply = new($"r{(int)intent}", "U1", "asked", new Question { Intent = intent, Language = "en" }, HandOverOffer.None);
            using var keeping = new OpenReplies(inbox, new FakeTimeProvider());
            await keeping.KeepAsync(reply, Token);
            using var finding = new OpenReplies(inbox, new FakeTimeProvider());
            OpenReply? found = await finding.FindAsync(reply.ReplyId, Token);
            found!.Understood.Intent.ShouldBe(intent);
            found.Asked.ShouldBe("asked");
        }
    }

    [Fact]
    public async Task A_reply_that_is_replaced_before_it_was_written_stays_replaced()
    {
        using TestDatabase database = TestDatabase.Create(StoreKind.Sqlite);
        await using var inbox = new InboxDatabase(InboxDatabase.Beside(StoreOptions.Parse(database.ConnectionString)));
        await inbox.PrepareAsync(Token);
        var time = new FakeTimeProvider();
        OpenReply offered = new("r1", "U1", "asked", new Question { Intent = Intent.SalaryRange, Language = "en" }, HandOverOffer.NoAnswer);
        OpenReply other = offered with { ReplyId = "r2" };
        var keeping = new OpenReplies(inbox, time);
        keeping.KeepSoon(offered);
        keeping.KeepSoon(other);

        await keeping.KeepAsync(offered with { HandOver = HandOverOffer.None }, Token);
        (await keeping.FindAsync("r1", Token))!.HandOver.ShouldBe(HandOverOffer.None, "handed over is handed over");
        await keeping.DisposeAsync(); // Writes what it gathered.

        using var finding = new OpenReplies(inbox, time);
        (await finding.FindAsync("r2", Token)).ShouldNotBeNull();
        (await finding.FindAsync("r1", Token))!.HandOver.ShouldBe(HandOverOffer.None);
    }
}
