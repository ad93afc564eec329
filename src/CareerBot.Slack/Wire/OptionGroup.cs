using System.Collections.Immutable;

namespace CareerBot.Slack.Wire;

/// <summary>Options under a title.</summary>
/// <param name="Label">At most <see cref="BlockKit.MostOptionText"/> characters.</param>
/// <param name="Options">1 to <see cref="BlockKit.MostOptions"/>.</param>
public sealed record OptionGroup(PlainText Label, ImmutableArray<Option> Options);
