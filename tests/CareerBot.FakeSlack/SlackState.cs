using System.Globalization;
using CareerBot.TestKit;

namespace CareerBot.Fakes;

/// <summary>All that the fake knows. Whoever touches it holds <see cref="Lock"/>.</summary>
internal sealed class SlackState(TimeProvider time)
{
    private long _second;
    private int _number;

    public TimeProvider Time { get; } = time;

    public Lock Lock { get; } = new();

    public Changes Changes { get; } = new();

    public Faults Faults { get; } = new();

    public List<FakeWorkspace> Workspaces { get; } = [];

    public HashSet<string> Revoked { get; } = [];

    public Dictionary<string, FakeUser> Users { get; } = [];

    public Dictionary<string, FakeChannel> Channels { get; } = [];

    public List<RecordedCall> Calls { get; } = [];

    public List<PostedMessage> Messages { get; } = [];

    public List<FakeView> Views { get; } = [];

    public List<UploadedFile> Uploads { get; } = [];

    public List<ResponseUrlPost> ResponseUrlPosts { get; } = [];

    /// <summary>The trigger ids with when they came up; taken out of <see cref="UnusedTriggers"/> on their use.</summary>
    public Dictionary<string, DateTimeOffset> Triggers { get; } = [];

    public HashSet<string> UnusedTriggers { get; } = [];

    /// <summary>The response_urls by path, with when they came up and how often they were used.</summary>
    public Dictionary<string, (DateTimeOffset Since, int Uses)> ResponseUrls { get; } = [];

    /// <summary>OAuth codes and what they are exchanged for.</summary>
    public Dictionary<string, FakeWorkspace> Codes { get; } = [];

    public HashSet<(string Channel, string Ts, string Name)> Reactions { get; } = [];

    public bool ThreadsMustExist { get; set; }

    public TimeSpan TriggerLife { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>A number that nothing else got.</summary>
    public string NextId(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{++_number:D6}");

    /// <summary>A <c>ts</c> after every other one.</summary>
    public string NextTs()
    {
        _second = Math.Max(_second, Time.GetUtcNow().ToUnixTimeSeconds());
        return string.Create(CultureInfo.InvariantCulture, $"{_second}.{++_number:D6}");
    }
}
