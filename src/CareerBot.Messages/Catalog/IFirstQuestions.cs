using System.Collections.Immutable;

namespace CareerBot.Messages.Catalog;

/// <summary>Questions that somebody can begin with.</summary>
public interface IFirstQuestions
{
    /// <summary>Some questions that are answered well.</summary>
    ImmutableArray<Suggestion> Of(string? locale);
}
