using System.Text.Json;
using System.Text.Json.Nodes;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Wire;

namespace CareerBot.Slack.Sending;

/// <summary>Makes deliveries of messages.</summary>
internal static class Deliveries
{
    /// <summary>A message that everybody there sees.</summary>
    public static SlackDelivery Post(Installation installation, string channel, string? thread, SlackMessage message, string answerId)
    {
        JsonObject arguments = Message(message);
        arguments["channel"] = channel;
        return Posted(installation, arguments, thread, answerId);
    }

    /// <summary>A message in the place of one that stands.</summary>
    public static SlackDelivery Update(Installation installation, string channel, string ts, SlackMessage message) => Of(installation, "chat.update", new JsonObject
    {
        ["channel"] = channel,
        ["ts"] = ts,
        ["text"] = message.Text,
        ["blocks"] = JsonSerializer.SerializeToNode(message.Blocks, BlockJson.Default.ImmutableArrayBlock),
    });

    /// <summary>A message to one person, in a conversation with the bot alone.</summary>
    public static SlackDelivery Direct(Installation installation, string user, string? thread, SlackMessage message, string answerId) =>
        Posted(installation, Message(message), thread, answerId) with { DirectTo = user };

    /// <summary>A message in a channel that one person sees; where that cannot be, in a direct message.</summary>
    public static SlackDelivery Ephemeral(Installation installation, string channel, string? thread, string user, SlackMessage message, string answerId)
    {
        JsonObject arguments = Message(message);
        arguments["channel"] = channel;
        arguments["user"] = user;
        if (thread is not null)
        {
            arguments["thread_ts"] = thread;
        }

        return Of(installation, "chat.postEphemeral", arguments) with { Otherwise = Direct(installation, user, thread: null, message, answerId) };
    }

    /// <summary>A message to the one who used a command or a button; where the address is used up, another delivery.</summary>
    public static SlackDelivery Respond(Installation installation, string responseUrl, SlackMessage message, SlackDelivery otherwise)
    {
        JsonObject arguments = Message(message);
        arguments["response_type"] = "ephemeral";
        arguments["replace_original"] = false;
        return new SlackDelivery { Team = installation.TeamId, Enterprise = installation.EnterpriseId, Arguments = arguments, ResponseUrl = responseUrl, Otherwise = otherwise };
    }

    /// <summary>A call of any method.</summary>
    public static SlackDelivery Of(Installation installation, string method, JsonObject arguments) =>
        new() { Team = installation.TeamId, Enterprise = installation.EnterpriseId, Method = method, Arguments = arguments };

    /// <summary>A view, as an argument.</summary>
    public static JsonNode View(View view) => JsonSerializer.SerializeToNode(view, BlockJson.Default.View)!;

    private static SlackDelivery Posted(Installation installation, JsonObject arguments, string? thread, string answerId)
    {
        if (thread is not null)
        {
            arguments["thread_ts"] = thread;
        }

        arguments["metadata"] = new JsonObject { ["event_type"] = DeliverySender.MetadataType, ["event_payload"] = new JsonObject { ["id"] = answerId } };
        return Of(installation, "chat.postMessage", arguments) with { AnswerId = answerId };
    }

    private static JsonObject Message(SlackMessage message)
    {
        // Links are never unfurled: a preview fetches what a text names, which is a way out for what should stay in.
        var arguments = new JsonObject { ["text"] = message.Text, ["unfurl_links"] = false, ["unfurl_media"] = false };
        if (!message.Blocks.IsEmpty)
        {
            arguments["blocks"] = JsonSerializer.SerializeToNode(message.Blocks, BlockJson.Default.ImmutableArrayBlock);
        }

        return arguments;
    }
}
