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
            await new OpenReplies(inbox, new FakeTimeProvider()).KeepAsync(reply, Token);
            OpenReply? found = await new OpenReplies(inbox, new FakeTimeProvider()).FindAsync(reply.ReplyId, Token);
            found!.Understood.Intent.ShouldBe(intent);
            found.Asked.ShouldBe("asked");
        }
    }
}
