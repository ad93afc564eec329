using System.Collections.Immutable;

namespace CareerBot.Host.Knowledge;

/// <summary>The knowledge folder cannot be served; the start is refused with every problem.</summary>
public sealed class KnowledgeBrokenException(string folder, ImmutableArray<string> problems)
    : Exception($"The knowledge folder {folder} has {problems.Length} problem(s), so the host does not start:\n{string.Join('\n', problems)}");
