using CareerBot.Messages.Askers;
using CareerBot.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Messages.Tests.Askers;

public sealed class ExpiringTests
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly FakeTimeProvider _time = new();
    private readonly Expiring<string> _known;

    public ExpiringTests() => _known = new Expiring<string>(Life, 10, _time);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_looked_up_is_kept_for_its_life()
    {
        (await _known.GetAsync("a", () => Is("before"))).ShouldBe("before");

        _time.Advance(Life - TimeSpan.FromSeconds(1));
        (await _known.GetAsync("a", () => Is("after"))).ShouldBe("before");
        _time.Advance(TimeSpan.FromSeconds(1));
        (await _known.GetAsync("a", () => Is("after"))).ShouldBe("after");
    }

    [Fact]
    public async Task What_is_dropped_just_as_its_look_up_begins_is_looked_up_again()
    {
        Task<string?> before = _known.GetAsync("a", () =>
        {
            _known.Drop("a");
            return Is("before");
        });

        (await before).ShouldBe("before");
        (await _known.GetAsync("a", () => Is("after"))).ShouldBe("after");
    }

    [Fact]
    public async Task What_is_dropped_during_its_look_up_is_looked_up_again()
    {
        TaskCompletionSource<string?> answer = new();
        Task<string?> before = _known.GetAsync("a", () => answer.Task);

        _known.Drop("a");

        (await _known.GetAsync("a", () => Is("after"))).ShouldBe("after");
        answer.SetResult("before");
        (await before).ShouldBe("before");
        (await _known.GetAsync("a", () => Is("later"))).ShouldBe("after");
    }

    [Fact]
    public async Task Those_who_ask_at_once_share_one_look_up()
    {
        int times = 0;
        Gate together = new();
        Task<string?>[] asked = [.. Enumerable.Range(0, 50).Select(_ => AskAsync())];

        together.Open();

        (await Task.WhenAll(asked)).ShouldAllBe(found => found == "found");
        times.ShouldBe(1);

        async Task<string?> AskAsync()
        {
            await together.PassAsync(Stop);
            return await _known.GetAsync("a", () =>
            {
                Interlocked.Increment(ref times);
                return Is("found");
            });
        }
    }

    [Fact]
    public async Task A_look_up_that_fails_or_finds_nothing_is_not_kept()
    {
        await Should.ThrowAsync<InvalidOperationException>(_known.GetAsync("a", () => throw new InvalidOperationException("at once")));
        await Should.ThrowAsync<InvalidOperationException>(_known.GetAsync("a", () => Task.FromException<string?>(new InvalidOperationException("later"))));
        (await _known.GetAsync("a", () => Is(null))).ShouldBeNull();

        (await _known.GetAsync("a", () => Is("found"))).ShouldBe("found");
    }

    private static Task<string?> Is(string? value) => Task.FromResult(value);
}
