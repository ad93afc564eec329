using System.Collections.Immutable;
using CareerBot.Host.Inbox;
using CareerBot.Messages.Inbox;
using CareerBot.Storage;
using CareerBot.Storage.Inbox;
using CareerBot.TestKit;
using CareerBot.TestKit.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

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

        // It stands still: on a machine that does, the hold of an item would run out.
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var store = new InboxStore(inbox, time);
        var desk = new InboxDesk();
        var channel = new RecordingChannel(options.ConnectionString, canLookUp, deliveries);
        using var worker = new InboxWorker(store, new OpenReplies(inbox, time), [channel], desk, time, NullLogger<InboxWorker>.Instance);
        await worker.StartAsync(Token);

        (await new StoredInbox(store, desk, time).AcceptAsync(new InboxItem("fake:1", "fake:C", "payload", time.GetUtcNow()), Token)).ShouldBeTrue();
        bool[] seen = await channel.Sent.WaitAsync(Patience.Longest, Token);
        await worker.StopAsync(Token);

        seen.ShouldBe(Enumerable.Repeat(areKept, deliveries));
        (await store.WaitingAsync(Token)).Count.ShouldBe(0, "it is dealt with");
    }

    [Fact]
    public async Task What_was_put_off_is_sent_when_its_time_has_come_however_busy_the_inbox_is()
    {
        using TestDatabase database = TestDatabase.Create(StoreKind.Sqlite);
        StoreOptions options = InboxDatabase.Beside(StoreOptions.Parse(database.ConnectionString));
        await using var inbox = new InboxDatabase(options);
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var store = new InboxStore(inbox, time);
        var desk = new InboxDesk();
        var intake = new StoredInbox(store, desk, time);
        var channel = new RefusingChannel("fake:refused");
        using var worker = new InboxWorker(store, new OpenReplies(inbox, time), [channel], desk, time, NullLogger<InboxWorker>.Instance);
        await worker.StartAsync(Token);
        await intake.AcceptAsync(new InboxItem("fake:refused", "fake:A", "payload", time.GetUtcNow()), Token);
        (await channel.NextAsync(Token)).ShouldBe("fake:refused");
        await UntilPutOffAsync(options.ConnectionString);

        // Less than a second apart, so that nobody ever waits for a whole one.
        for (int i = 0; i < 3; i++)
        {
            time.Advance(TimeSpan.FromSeconds(0.6));
            await intake.AcceptAsync(new InboxItem($"fake:{i}", $"fake:{i}", "payload", time.GetUtcNow()), Token);
        }

        string[] sent = [await channel.NextAsync(Token), await channel.NextAsync(Token), await channel.NextAsync(Token), await channel.NextAsync(Token)];
        sent.ShouldBe(["fake:0", "fake:1", "fake:2", "fake:refused"], ignoreOrder: true);
        await worker.StopAsync(Token);
    }

    private static async Task UntilPutOffAsync(string inbox)
    {
        await using SqliteConnection file = new(inbox);
        await file.OpenAsync(Token);
        await using SqliteCommand attempts = file.CreateCommand();
        attempts.CommandText = "SELECT attempts FROM inbox";
        using var limit = new CancellationTokenSource(Patience.Longest);
        while ((long)(await attempts.ExecuteScalarAsync(limit.Token))! == 0)
        {
            limit.Token.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Refuses one item once, until the next look.</summary>
    private sealed class RefusingChannel(string refused) : IInboxChannel
    {
        private readonly System.Threading.Channels.Channel<string> _tried = System.Threading.Channels.Channel.CreateUnbounded<string>();
        private bool _hasRefused;

        public string Name => "fake";

        public bool CanLookUp => false;

        public Task<ImmutableArray<InboxDelivery>> AnswerAsync(InboxItem item, CancellationToken cancellationToken) => Task.FromResult<ImmutableArray<InboxDelivery>>([new Text(item.Key)]);

        public InboxDelivery Read(string text) => new Text(text);

        public Task<SendOutcome> SendAsync(InboxItem item, InboxDelivery delivery, bool isInDoubt, CancellationToken cancellationToken)
        {
            bool refuses = item.Key == refused && !_hasRefused;
            _hasRefused |= refuses;
            _tried.Writer.TryWrite(item.Key);
            return Task.FromResult(refuses ? SendOutcome.Again(TimeSpan.Zero, isInDoubt: false) : SendOutcome.Sent);
        }

        public Task<string> NextAsync(CancellationToken cancellationToken) => _tried.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(Patience.Longest, cancellationToken);
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
