using System.Collections.Immutable;
using CareerBot.Host.Inbox;
using CareerBot.Messages.Inbox;
using CareerBot.Storage;
using CareerBot.Storage.Inbox;
using CareerBot.TestKit;
using CareerBot.TestKit.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareerBot.Host.Tests.Inbox;

/// <summary>What is noted before a delivery is sent.</summary>
public sealed class InboxWorkerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, 1, false)]
    [InlineData(false, 2, true)]
    [InlineData(true, 1, true)]
    public async Task Deliveries_are_kept_before_the_first_is_sent_where_that_helps_whoever_takes_the_item_up_after_a_kill(bool canLookUp, int deliveries, bool areKept)
    {
        using TestDatabase database = TestDatabase.Create(StoreKind.Sqlite);
        StoreOptions options = InboxDatabase.Beside(StoreOptions.Parse(database.ConnectionString));
        await using var inbox = new InboxDatabase(options);
        var store = new InboxStore(inbox, TimeProvider.System);
        var desk = new InboxDesk();
        var channel = new RecordingChannel(options.ConnectionString, canLookUp, deliveries);
        using var worker = new InboxWorker(store, new OpenReplies(inbox, TimeProvider.System), [channel], desk, TimeProvider.System, NullLogger<InboxWorker>.Instance);
        await worker.StartAsync(Token);

        (await new StoredInbox(store, desk, TimeProvider.System).AcceptAsync(new InboxItem("fake:1", "fake:C", "payload", TimeProvider.System.GetUtcNow()), Token)).ShouldBeTrue();
        bool[] seen = await channel.Sent.WaitAsync(Patience.Longest, Token);
        await worker.StopAsync(Token);

        seen.ShouldBe(Enumerable.Repeat(areKept, deliveries));
        (await store.WaitingAsync(Token)).Count.ShouldBe(0, "it is dealt with");
    }

    private sealed record Text(string Said) : InboxDelivery
    {
        public override string ToText() => Said;
    }

    /// <summary>Notes at each delivery whether the deliveries of its item are in the file by then.</summary>
    private sealed class RecordingChannel(string inbox, bool canLookUp, int deliveries) : IInboxChannel
    {
        private readonly List<bool> _seen = [];
        private readonly TaskCompletionSource<bool[]> _sent = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => "fake";

        public bool CanLookUp => canLookUp;

        public Task<bool[]> Sent => _sent.Task;

        public Task<ImmutableArray<InboxDelivery>> AnswerAsync(InboxItem item, CancellationToken cancellationToken) =>
            Task.FromResult<ImmutableArray<InboxDelivery>>([.. Enumerable.Range(0, deliveries).Select(number => new Text($"{number}"))]);

        public InboxDelivery Read(string text) => new Text(text);

        public async Task<SendOutcome> SendAsync(InboxItem item, InboxDelivery delivery, bool isInDoubt, CancellationToken cancellationToken)
        {
            await using SqliteConnection file = new(inbox);
            await file.OpenAsync(cancellationToken);
            await using SqliteCommand kept = file.CreateCommand();
            kept.CommandText = "SELECT deliveries IS NOT NULL FROM inbox";
            _seen.Add((long)(await kept.ExecuteScalarAsync(cancellationToken))! == 1);
            if (_seen.Count == deliveries)
            {
                _sent.TrySetResult([.. _seen]);
            }

            return SendOutcome.Sent;
        }
    }
}
