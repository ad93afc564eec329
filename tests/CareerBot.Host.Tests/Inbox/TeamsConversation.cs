using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CareerBot.Fakes;
using CareerBot.Host.Tests.Slack;
using CareerBot.TestKit;

namespace CareerBot.Host.Tests.Inbox;

/// <summary>
/// A group chat with the bot, where answers repeat the question: a mark in it tells which answer is to which message, since the connector says nothing
/// of that.
/// </summary>
internal sealed partial class TeamsConversation : Conversation
{
    private static readonly HttpClient Client = new() { Timeout = Patience.Longest };

    private readonly ConcurrentDictionary<string, string> _marks = new(StringComparer.Ordinal);
    private readonly SlackSite _site;
    private readonly FakeConnector _connector;
    private readonly string _token;
    private readonly string _id;
    private readonly FakeMember _person;
    private int _written;

    /// <summary>Opens one.</summary>
    /// <param name="site">The host.</param>
    /// <param name="connector">What it answers to.</param>
    /// <param name="issuer">What signs the tokens.</param>
    /// <param name="number">The conversation's.</param>
    public TeamsConversation(SlackSite site, FakeConnector connector, FakeIssuer issuer, int number)
    {
        (_site, _connector) = (site, connector);
        JsonObject claims = FakeIssuer.Claims(DateTimeOffset.UtcNow);
        claims["serviceurl"] = connector.ServiceUrl;
        _token = issuer.Sign(claims);
        _id = $"19:chat{number}@thread.v2";
        _person = new FakeMember($"29:person{number}") { AadObjectId = $"cccccccc-0000-0000-0000-{number:x12}" };
        connector.AddMember(_id, _person);
    }

    public override IReadOnlyList<string> Answered() => [.. _connector.In(_id).Where(activity => activity.Type == "message").Select(MarkOf)];

    /// <summary>What the inbox knows a message by.</summary>
    public string KeyOf(string message) => $"teams:{_id}/m/{message}";

    /// <summary>The messages that were answered, each with the host that sent the answer: every host has an access token of its own.</summary>
    public IReadOnlyList<(string Message, string Host)> AnsweredBy() =>
    [
        .. _connector.Requests.Where(request => request.Operation == ConnectorOperation.Send && request.ConversationId == _id && (string?)request.Body?["type"] == "message")
            .Select(request => (MarkIn(request.Body!), request.Token!)),
    ];

    protected override WrittenMessage Next(string text)
    {
        string mark = string.Create(CultureInfo.InvariantCulture, $"zq{++_written}qz");
        return new WrittenMessage(mark, $"{text} {mark}");
    }

    protected override async Task<bool> DeliverAsync(WrittenMessage message, CancellationToken cancellationToken)
    {
        await _site.UpAsync(cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_site.Host.Address}/api/messages")
        {
            Content = new StringContent(Activity(message).ToJsonString(), Encoding.UTF8, "application/json"),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", _token) },
        };
        try
        {
            using HttpResponseMessage response = await Client.SendAsync(request, cancellationToken);
            return response.StatusCode == HttpStatusCode.Accepted;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private JsonObject Activity(WrittenMessage message) => new()
    {
        ["type"] = "message",
        ["id"] = message.Id,
        ["channelId"] = "msteams",
        ["serviceUrl"] = _connector.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = _person.Id, ["name"] = _person.Name, ["aadObjectId"] = _person.AadObjectId },
        ["conversation"] = new JsonObject { ["conversationType"] = "groupChat", ["isGroup"] = true, ["tenantId"] = BotIds.HomeTenant, ["id"] = _id },
        ["recipient"] = new JsonObject { ["id"] = BotIds.Bot, ["name"] = "CareerBot" },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = BotIds.HomeTenant } },
        ["locale"] = "en-US",
        ["textFormat"] = "plain",
        ["text"] = $"<at>CareerBot</at> {message.Text}",
        ["entities"] = new JsonArray(
            new JsonObject { ["type"] = "mention", ["text"] = "<at>CareerBot</at>", ["mentioned"] = new JsonObject { ["id"] = BotIds.Bot, ["name"] = "CareerBot" } }),
    };

    private string MarkOf(SentActivity activity) => _marks.GetOrAdd(activity.Id, _ => MarkIn(activity.Body));

    private static string MarkIn(JsonObject body) => Mark().Match(body.ToJsonString()) is { Success: true, Value: var mark } ? mark : throw new InvalidOperationException($"An answer to no question: {body}");

    [GeneratedRegex("zq[0-9]+qz", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();
}
