using System.Globalization;
using System.Text.Json.Nodes;
using CareerBot.Fakes;

namespace CareerBot.Benchmarks.Teams;

/// <summary>One person's chat with the bot, in one of many tenants: Teams takes 30 requests a second of a bot in each, and CareerBot keeps to that.</summary>
/// <param name="Number">Which one, from 0.</param>
internal readonly record struct LoadConversation(int Number)
{
    /// <summary>How many tenants there are.</summary>
    public const int TenantCount = 400;

    private const string Prefix = "a:1load";

    private const int Digits = 6;

    /// <summary>All tenants, as <c>Teams:Tenants</c> has them.</summary>
    public static string Tenants => string.Join(',', Enumerable.Range(0, TenantCount).Select(TenantOf));

    private string Id => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Number:000000}");

    private string UserId => string.Create(CultureInfo.InvariantCulture, $"29:load{Number}");

    private string AadObjectId => string.Create(CultureInfo.InvariantCulture, $"cccccccc-0000-0000-0000-{Number:x12}");

    private string Tenant => TenantOf(Number % TenantCount);

    /// <summary>The number in the path of a request to the connector; null for none.</summary>
    public static int? NumberIn(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        int at = path.IndexOf(Prefix, StringComparison.Ordinal);
        return at < 0 ? null : int.Parse(path.AsSpan(at + Prefix.Length, Digits), CultureInfo.InvariantCulture);
    }

    /// <summary>The person, as the roster has them.</summary>
    public string Member() => new JsonObject
    {
        ["id"] = UserId, ["name"] = "Somebody", ["aadObjectId"] = AadObjectId, ["tenantId"] = Tenant, ["userRole"] = "user", ["email"] = $"p{Number}@example.com",
    }.ToJsonString();

    /// <summary>A message of the person's, as Teams sends it.</summary>
    public string Message(string activityId, string serviceUrl, string text) => new JsonObject
    {
        ["type"] = "message",
        ["id"] = activityId,
        ["timestamp"] = "2026-11-26T12:00:00.000Z",
        ["localTimestamp"] = "2026-11-26T13:00:00.000+01:00",
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl,
        ["from"] = new JsonObject { ["id"] = UserId, ["name"] = "Somebody", ["aadObjectId"] = AadObjectId },
        ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = Tenant, ["id"] = Id },
        ["recipient"] = new JsonObject { ["id"] = BotIds.Bot, ["name"] = "CareerBot" },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        ["locale"] = "en-US",
        ["textFormat"] = "plain",
        ["text"] = text,
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-US", ["country"] = "US", ["platform"] = "Web", ["timezone"] = "Europe/Zurich" }),
    }.ToJsonString();

    private static string TenantOf(int number) => string.Create(CultureInfo.InvariantCulture, $"dddddddd-0000-0000-0000-{number:x12}");
}
