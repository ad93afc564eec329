using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>A question before something counts (https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object).</summary>
/// <param name="Title">At most <see cref="BlockKit.MostConfirmTitle"/> characters.</param>
/// <param name="Text">At most <see cref="BlockKit.MostConfirmText"/> characters.</param>
/// <param name="Accept">The button that goes on: at most <see cref="BlockKit.MostConfirmButton"/> characters.</param>
/// <param name="Deny">The button that does not: at most <see cref="BlockKit.MostConfirmButton"/> characters.</param>
/// <param name="Style">The colour of the first, from <see cref="ButtonStyle"/>; null is green.</param>
public sealed record Confirm(
    PlainText Title,
    PlainText Text,
    [property: JsonPropertyName("confirm")] PlainText Accept,
    PlainText Deny,
    string? Style = null);
