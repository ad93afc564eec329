using System.Text;
using System.Text.Json;
using CareerBot.Fakes;
using CareerBot.Messages.Inbox;
using CareerBot.TestKit;

namespace CareerBot.Slack.Tests.Inbound;

/// <summary>Damaged requests against the endpoint: signed ones are answered with what is wrong, others are not even looked at.</summary>
public sealed class EndpointFuzzTests
{
    private const int Requests = 100_000;

    private const int AtOnce = 500;

    private volatile int _at;

    [Fact]
    public async Task Signed_or_not_no_damaged_request_makes_an_error_and_unsigned_ones_touch_nothing()
    {
        await using EndpointInTest endpoint = new();
        MutatedPayloads payloads = new(seed: 20261126);
        List<string> wrong = [];
        SortedDictionary<int, int> statuses = [];
        await InBatchesAsync(Requests, async i =>
        {
            (string? type, byte[] body) = payloads.Next();
            string? said = i % 2 == 0 ? await SignedAsync(endpoint, type, body, statuses, [200, 400, 415]) : await UnsignedAsync(endpoint, type, body, i);
            if (said is not null)
            {
                wrong.Add($"request {i}: {said}; {type}: {Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 3_000)))}");
            }
        });

        wrong.Take(10).ShouldBeEmpty($"{wrong.Count} of {Requests}");
        foreach (int status in (int[])[200, 400, 415])
        {
            statuses.ShouldContainKey(status);
            statuses[status].ShouldBeGreaterThan(Requests / 100);
        }

        endpoint.Seams.Kept.Count.ShouldBeGreaterThan(Requests / 100);
    }

    [Fact]
    public async Task While_the_inbox_is_away_what_it_would_keep_is_refused_to_be_sent_again()
    {
        await using EndpointInTest endpoint = new();
        endpoint.Seams.IsInboxAway = true;
        MutatedPayloads payloads = new(seed: 1);
        List<string> wrong = [];
        SortedDictionary<int, int> statuses = [];
        await InBatchesAsync(5_000, async i =>
        {
            (string? type, byte[] body) = payloads.Next();
            if (await SignedAsync(endpoint, type, body, statuses, [200, 400, 415, 503]) is { } said)
            {
                wrong.Add($"request {i}: {said}");
            }
        });

        wrong.Take(10).ShouldBeEmpty();
        statuses[503].ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"event_callback","team_id":"T0HOME","event":"message"}""")]
    [InlineData("""{"type":"event_callback","team_id":["T0HOME"],"event":{"type":"message"}}""")]
    [InlineData("""{"type":"event_callback","team_id":"T0HOME","event":{"type":"message","channel":"D/1","user":"U1","text":"x","ts":"1.2","channel_type":"im"}}""")]
    [InlineData("""{"type":"event_callback","team_id":"T0HOME","event":{"type":"message","channel":"D1","user":"\ud800","text":"x","ts":"1.2","channel_type":"im"}}""")]
    [InlineData("""{"type":"event_callback","team_id":"T0HOME","event":{"type":"message","channel":"D1","user":"U1","text":"\ud800","ts":"1.2","channel_type":"im"}}""")]
    [InlineData("""{"type":"event_callback","team_id":"T0HOME","event":{"type":"message","channel":"D1","user":"U1\n","text":"x","ts":"1.2","channel_type":"im"}}""")]
    [InlineData("null")]
    [InlineData("")]
    public async Task What_is_not_what_Slack_sends_is_a_bad_request(string json)
    {
        await using EndpointInTest endpoint = new();
        byte[] body = Encoding.UTF8.GetBytes(json);
        (await endpoint.SendAsync("application/json", body, endpoint.Sign(body))).Status.ShouldBe(400);
        endpoint.Seams.Kept.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"type":"event_callback","team_id":"T0HOME","event":{"type":"message","channel":"","user":"U1","text":"x","ts":"1.2","channel_type":"im"}}""", "application/json")]
    [InlineData("payload=%7B%22type%22%3A%22block_actions%22%2C%22team%22%3A%7B%22id%22%3A%22T0HOME%22%7D%2C%22user%22%3A%7B%22id%22%3A%22U1%22%7D%2C%22actions%22%3A%5Bnull%5D%7D", "application/x-www-form-urlencoded")]
    [InlineData("command=%2Fcareer&text=hello&team_id=T0HOME&user_id=U1&channel_id=", "application/x-www-form-urlencoded")]
    public async Task What_lacks_something_is_acknowledged_and_left(string text, string type)
    {
        await using EndpointInTest endpoint = new();
        byte[] body = Encoding.UTF8.GetBytes(text);
        (await endpoint.SendAsync(type, body, endpoint.Sign(body))).ShouldBe((200, ""));
        endpoint.Seams.Kept.ShouldBeEmpty();
    }

    /// <summary>Sends it as Slack would.</summary>
    /// <returns>What is wrong with the answer; null when nothing is.</returns>
    private static async Task<string?> SignedAsync(EndpointInTest endpoint, string? type, byte[] body, SortedDictionary<int, int> statuses, int[] allowed)
    {
        int kept = endpoint.Seams.Kept.Count;
        try
        {
            (int status, string answer) = await endpoint.SendAsync(type, body, endpoint.Sign(body));
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            if (!allowed.Contains(status))
            {
                return $"status {status}";
            }

            if (answer.Length > 0)
            {
                using JsonDocument json = JsonDocument.Parse(answer);
            }

            return endpoint.Seams.Kept.Skip(kept).FirstOrDefault(item => !IsSound(item)) is { } broken ? $"kept under '{broken.Key}' in '{broken.Conversation}'" : null;
        }
#pragma warning disable CA1031 // Any exception at all is what this looks for.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return error.ToString();
        }
    }

    /// <summary>Sends it with no signature, another one, an old one, or that of other bytes.</summary>
    private static async Task<string?> UnsignedAsync(EndpointInTest endpoint, string? type, byte[] body, int number)
    {
        (string, string)[] right = endpoint.Sign(body);
        (string, string)[] headers = (number / 2 % 6) switch
        {
            0 => [],
            1 => [right[0]],
            2 => [right[1]],
            3 => endpoint.Sign([.. body, (byte)'x']),
            4 => endpoint.Sign(body, TimeSpan.FromSeconds(301)),
            _ => [right[0], ("X-Slack-Signature", SignedCase.Sign(right[0].Item2, body, FakeSlack.SigningSecret + "x"))],
        };
        int touched = endpoint.Seams.Touched;
        try
        {
            (int status, _) = await endpoint.SendAsync(type, body, headers);
            return status != 401 ? $"not signed, status {status}" : endpoint.Seams.Touched != touched ? "not signed, and something was done with it" : null;
        }
#pragma warning disable CA1031 // Any exception at all is what this looks for.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return error.ToString();
        }
    }

    /// <summary>Whether every part of a key is what it was made of, and an index takes it.</summary>
    private static bool IsSound(InboxItem item) =>
        item.Key.Length < 1_500 && item.Conversation.Length < 1_500 && !item.Key.Any(char.IsControl) && !item.Conversation.Any(char.IsControl)
        && item.Conversation.StartsWith("slack:", StringComparison.Ordinal) && item.Conversation.Count(c => c == '/') is >= 2 and <= 3;

    private async Task InBatchesAsync(int count, Func<int, Task> send)
    {
        for (int from = 0; from < count; from += AtOnce)
        {
            int until = Math.Min(count, from + AtOnce);
            Task batch = Task.Run(
                async () =>
                {
                    for (_at = from; _at < until; _at++)
                    {
                        await send(_at);
                    }
                },
                TestContext.Current.CancellationToken);
            await WhileItGoesOnAsync(batch);
        }
    }

    /// <summary>Waits for a batch, however long it takes, unless it stands still at one request.</summary>
    private async Task WhileItGoesOnAsync(Task batch)
    {
        while (true)
        {
            int at = _at;
            try
            {
                await batch.WaitAsync(Patience.Longest, TestContext.Current.CancellationToken);
                return;
            }
            catch (TimeoutException)
            {
                _at.ShouldNotBe(at, "This request hangs.");
            }
        }
    }
}
