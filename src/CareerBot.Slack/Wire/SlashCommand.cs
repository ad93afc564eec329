using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace CareerBot.Slack.Wire;

/// <summary>A slash command (https://docs.slack.dev/interactivity/implementing-slash-commands).</summary>
internal sealed record SlashCommand
{
    [JsonConverter(typeof(SlackId))]
    public string? TeamId { get; init; }

    [JsonConverter(typeof(SlackId))]
    public string? EnterpriseId { get; init; }

    [JsonConverter(typeof(SlackId))]
    public string? ChannelId { get; init; }

    [JsonConverter(typeof(SlackId))]
    public string? UserId { get; init; }

    public string? Command { get; init; }

    public string? Text { get; init; }

    public string? ResponseUrl { get; init; }

    [JsonConverter(typeof(SlackId))]
    public string? TriggerId { get; init; }

    /// <summary>Reads the form's fields.</summary>
    /// <exception cref="JsonException">An id is none of Slack's.</exception>
    public static SlashCommand Read(ReadOnlyMemory<char> form)
    {
        string? team = null, enterprise = null, channel = null, user = null, command = null, text = null, responseUrl = null, trigger = null;
        foreach (QueryStringEnumerable.EncodedNameValuePair field in new QueryStringEnumerable(form))
        {
            switch (field.EncodedName.Span)
            {
                case "team_id":
                    team = SlackId.Of(Value(field));
                    break;
                case "enterprise_id":
                    enterprise = SlackId.Of(Value(field));
                    break;
                case "channel_id":
                    channel = SlackId.Of(Value(field));
                    break;
                case "user_id":
                    user = SlackId.Of(Value(field));
                    break;
                case "command":
                    command = Value(field);
                    break;
                case "text":
                    text = Value(field);
                    break;
                case "response_url":
                    responseUrl = Value(field);
                    break;
                case "trigger_id":
                    trigger = SlackId.Of(Value(field));
                    break;
            }
        }

        return new SlashCommand
        {
            TeamId = team,
            EnterpriseId = enterprise,
            ChannelId = channel,
            UserId = user,
            Command = command,
            Text = text,
            ResponseUrl = responseUrl,
            TriggerId = trigger,
        };
    }

    private static string Value(QueryStringEnumerable.EncodedNameValuePair field) => field.DecodeValue().ToString();
}
