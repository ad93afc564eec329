using Microsoft.AspNetCore.WebUtilities;

namespace CareerBot.Slack.Wire;

/// <summary>A slash command (https://docs.slack.dev/interactivity/implementing-slash-commands).</summary>
internal sealed record SlashCommand
{
    public string? TeamId { get; init; }

    public string? EnterpriseId { get; init; }

    public string? ChannelId { get; init; }

    public string? UserId { get; init; }

    public string? Command { get; init; }

    public string? Text { get; init; }

    public string? ResponseUrl { get; init; }

    public string? TriggerId { get; init; }

    /// <summary>Reads the form's fields.</summary>
    public static SlashCommand Read(ReadOnlyMemory<char> form)
    {
        var read = new SlashCommand();
        foreach (QueryStringEnumerable.EncodedNameValuePair field in new QueryStringEnumerable(form))
        {
            read = field.EncodedName.Span switch
            {
                "team_id" => read with { TeamId = Value(field) },
                "enterprise_id" => read with { EnterpriseId = Value(field) },
                "channel_id" => read with { ChannelId = Value(field) },
                "user_id" => read with { UserId = Value(field) },
                "command" => read with { Command = Value(field) },
                "text" => read with { Text = Value(field) },
                "response_url" => read with { ResponseUrl = Value(field) },
                "trigger_id" => read with { TriggerId = Value(field) },
                _ => read,
            };
        }

        return read;
    }

    private static string Value(QueryStringEnumerable.EncodedNameValuePair field) => field.DecodeValue().ToString();
}
