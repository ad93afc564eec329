using System.Collections.Immutable;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>What came of loading a knowledge folder: a whole knowledge base, or every reason why not.</summary>
/// <param name="Knowledge">Null when there is any problem: half a knowledge base is never served.</param>
/// <param name="Problems">In reading order.</param>
public sealed record LoadResult(KnowledgeBase? Knowledge, ImmutableArray<Problem> Problems);
