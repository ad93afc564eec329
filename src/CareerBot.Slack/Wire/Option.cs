namespace CareerBot.Slack.Wire;

/// <summary>An option of a menu (https://docs.slack.dev/reference/block-kit/composition-objects/option-object).</summary>
/// <param name="Text">At most <see cref="BlockKit.MostOptionText"/> characters.</param>
/// <param name="Value">What comes back: at most <see cref="BlockKit.MostOptionValue"/> characters.</param>
/// <param name="Description">Below it: at most <see cref="BlockKit.MostOptionText"/> characters.</param>
/// <param name="Url">Opened in the browser; overflow menus only.</param>
public sealed record Option(PlainText Text, string Value, PlainText? Description = null, Uri? Url = null);
