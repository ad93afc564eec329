using System.Text.Json;
using System.Text.Json.Nodes;
using CareerBot.Messages.Inbox;
using CareerBot.Slack.Answering;

namespace CareerBot.Slack.Sending;

/// <summary>One thing to be sent: kept in the inbox until it arrived.</summary>
internal sealed record SlackDelivery : InboxDelivery
{
    /// <summary>The workspace whose token is used.</summary>
    public string? Team { get; init; }

    /// <summary>Its organisation.</summary>
    public string? Enterprise { get; init; }

    /// <summary>The method; null when only <see cref="ResponseUrl"/> is used.</summary>
    public string? Method { get; init; }

    /// <summary>The method's arguments, or the message for the response_url.</summary>
    public required JsonObject Arguments { get; init; }

    /// <summary>For a direct message: the person, whose conversation is opened and becomes the <c>channel</c>.</summary>
    public string? DirectTo { get; init; }

    /// <summary>For a message: what it is found by in Slack when nobody knows whether it arrived.</summary>
    public string? AnswerId { get; init; }

    /// <summary>For a message that asks for a decision: the revision. Where it came to stand is kept, to change it later.</summary>
    public int? Announces { get; init; }

    /// <summary>Whether it is looked for before it is sent at all: somebody may have asked for the same message before.</summary>
    public bool LooksFirst { get; init; }

    /// <summary>Whether nothing is lost without it: it is tried once, and no failure is worth a word.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Posted to instead of calling a method.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>Sent when the place of this one cannot be reached.</summary>
    public SlackDelivery? Otherwise { get; init; }

    /// <inheritdoc/>
    public override string ToText() => JsonSerializer.Serialize(this, WorkJson.Default.SlackDelivery);
}
