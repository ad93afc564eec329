using CareerBot.Messages.Askers;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareerBot.Slack.Sending;

namespace CareerBot.Slack.Askers;

/// <summary>Looks up with <c>conversations.info</c> what a channel is, and with <c>conversations.members</c> who is there. When in doubt, shared with others.</summary>
public sealed class PlaceDirectory(ISlackApi api, AskerDirectory askers, TimeProvider time)
{
    /// <summary>How long a channel stays what it was.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>Channels with more people count as having guests: looking everybody up would take longer than an answer may.</summary>
    private const int MostMembers = 100;

    private const int MostKept = 5_000;

    private readonly Expiring<SlackPlace> _known = new(Life, MostKept, time);
    private readonly Expiring<Members> _members = new(Life, MostKept, time);

    /// <summary>What a channel is.</summary>
    public async Task<SlackPlace> FindAsync(Installation installation, string channelId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(installation);
        ArgumentNullException.ThrowIfNull(channelId);
        Task<SlackPlace?> looked = _known.GetAsync($"{installation.Key}/{channelId}", () => LookUpAsync(installation, channelId));
        return await looked.WaitAsync(cancellationToken) ?? new SlackPlace(PlaceKind.Unknown, IsShared: true);
    }

    /// <summary>Whether everybody in a channel is a full member, known for certain.</summary>
    public async Task<bool> HasOnlyMembersAsync(Installation installation, string channelId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(installation);
        Task<Members?> looked = _members.GetAsync($"{installation.Key}/{channelId}", () => LookAroundAsync(installation, channelId));
        return await looked.WaitAsync(cancellationToken) is { AreAllOurs: true };
    }

    private async Task<SlackPlace?> LookUpAsync(Installation installation, string channelId)
    {
        SlackResult result = await api.CallAsync(new SlackCall(installation, "conversations.info", new JsonObject { ["channel"] = channelId }), CancellationToken.None);
        if (!result.IsOk || !result.Body.TryGetProperty("channel", out JsonElement channel))
        {
            return null;
        }

        if (Is(channel, "is_im"))
        {
            return SlackPlace.DirectMessage;
        }

        bool isShared = Is(channel, "is_ext_shared") || Is(channel, "is_pending_ext_shared");
        return new SlackPlace(Is(channel, "is_mpim") ? PlaceKind.GroupMessage : Is(channel, "is_private") || Is(channel, "is_group") ? PlaceKind.PrivateChannel : PlaceKind.Channel, isShared);
    }

    private async Task<Members?> LookAroundAsync(Installation installation, string channelId)
    {
        SlackResult result = await api.CallAsync(
            new SlackCall(installation, "conversations.members", new JsonObject { ["channel"] = channelId, ["limit"] = MostMembers }), CancellationToken.None);
        if (!result.IsOk || !result.Body.TryGetProperty("members", out JsonElement members) || members.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        bool isMore = result.Body.TryGetProperty("response_metadata", out JsonElement metadata) && metadata.TryGetProperty("next_cursor", out JsonElement cursor) && cursor.GetString() is { Length: > 0 };
        if (isMore)
        {
            return new Members(AreAllOurs: false);
        }

        foreach (string user in members.EnumerateArray().Select(member => member.GetString()).OfType<string>())
        {
            if (user != installation.BotUserId && await askers.FindAsync(installation, user, CancellationToken.None) is not { Kind: AskerKind.Member or AskerKind.Bot })
            {
                return new Members(AreAllOurs: false);
            }
        }

        return new Members(AreAllOurs: true);
    }

    private static bool Is(JsonElement channel, string flag) => channel.TryGetProperty(flag, out JsonElement value) && value.ValueKind == JsonValueKind.True;

    private sealed record Members(bool AreAllOurs);
}
