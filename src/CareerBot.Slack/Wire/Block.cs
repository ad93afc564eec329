using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>
/// A block of Block Kit (https://docs.slack.dev/reference/block-kit/blocks), of those that CareerBot sends. Limits stand in <see cref="BlockKit"/>;
/// members that are null are not sent.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionsBlock), "actions")]
[JsonDerivedType(typeof(ContextBlock), "context")]
[JsonDerivedType(typeof(ContextActionsBlock), "context_actions")]
[JsonDerivedType(typeof(DividerBlock), "divider")]
[JsonDerivedType(typeof(HeaderBlock), "header")]
[JsonDerivedType(typeof(ImageBlock), "image")]
[JsonDerivedType(typeof(InputBlock), "input")]
[JsonDerivedType(typeof(SectionBlock), "section")]
[JsonDerivedType(typeof(TableBlock), "table")]
public abstract record Block
{
    /// <summary>Names the block in payloads, unique in its message or view; null lets Slack name it, anew at every update.</summary>
    public string? BlockId { get; init; }
}
