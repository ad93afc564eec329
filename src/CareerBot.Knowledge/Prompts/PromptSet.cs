using System.Collections.Frozen;
using System.Collections.Immutable;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Prompts;

/// <summary>All that stands in <c>prompts/</c>, read at one time.</summary>
/// <param name="Rephrase">The prompt that asks for another wording.</param>
/// <param name="Words">For each of its languages the words that say nothing.</param>
public sealed record PromptSet(Prompt Rephrase, FrozenDictionary<string, NeutralWords> Words);

/// <summary>What came of loading the prompts.</summary>
/// <param name="Prompts">Null when there is any problem.</param>
/// <param name="Problems">In reading order.</param>
public sealed record PromptLoadResult(PromptSet? Prompts, ImmutableArray<Problem> Problems);
