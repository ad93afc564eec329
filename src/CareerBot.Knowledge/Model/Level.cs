using System.Collections.Immutable;
using CareerBot.Messages;

namespace CareerBot.Knowledge.Model;

/// <summary>What a level is called in one language.</summary>
public sealed record LevelText(string Name, ImmutableArray<Located> Aliases, ImmutableArray<Located> WeakAliases);

/// <summary>A level of seniority of <c>levels.yaml</c>; the file's order is from first to last.</summary>
public sealed record Level(LevelId Id, ImmutableDictionary<string, LevelText> Texts, Position At)
{
    /// <summary>The text in a language, or in English where it is not translated.</summary>
    public LevelText In(string language) => Texts.TryGetValue(language, out LevelText? text) ? text : Texts[Language.Default];
}
