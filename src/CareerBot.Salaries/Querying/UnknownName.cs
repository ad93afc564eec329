using System.Collections.Immutable;

namespace CareerBot.Salaries.Querying;

/// <summary>A name that the knowledge base does not have.</summary>
/// <param name="Kind"><c>role</c>, <c>location</c> or <c>level</c>.</param>
/// <param name="Value">The name as written.</param>
/// <param name="Nearest">Ids that were probably meant, best first.</param>
public sealed record UnknownName(string Kind, string Value, ImmutableArray<string> Nearest)
{
    /// <summary>What is wrong, as a sentence.</summary>
    public string Sentence => $"'{Value}' is no {Kind} of the knowledge base.{(Nearest.IsEmpty ? "" : $" Nearest: {string.Join(", ", Nearest)}.")}";
}
