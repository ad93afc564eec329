using System.Collections.Immutable;
using System.Globalization;
using CareerBot.Dialog.Understanding.Entities;
using CareerBot.Dialog.Understanding.Words;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Dialog.Understanding;

/// <summary>All words and names of a language, made ready for reading. Built once for a knowledge base; immutable after.</summary>
internal sealed class Lexicon
{
    /// <summary>A shorter unknown word with a capital within a sentence is taken for a name, not for a slip.</summary>
    private const int ShortestMisspeltCapital = 6;

    private readonly Dictionary<int, ulong> _headGroups = [];
    private readonly TokenList _scratch = new();
    private readonly List<int> _ids = [];

    public Lexicon(KnowledgeBase knowledge, Language language)
    {
        Language = language;
        Tokenizer = new Tokenizer(language);
        Roles = knowledge.RoleOrder;
        Skills = [.. knowledge.Skills.Keys.OrderBy(id => id.Value, StringComparer.Ordinal)];
        Countries = [.. knowledge.Countries.Keys.OrderBy(code => code.Value, StringComparer.Ordinal)];
        Cities = [.. knowledge.Cities.Values.OrderBy(city => city.Id.Value, StringComparer.Ordinal)];
        Levels = [.. knowledge.Levels.Select(level => level.Id)];
        Currencies = [.. language.Currencies.Keys.Order(StringComparer.Ordinal)];
        TitleGrammar titles = knowledge.Titles.GetValueOrDefault(language.Code, TitleGrammar.Empty);
        Composed = titles.Composed;
        Ambiguous = [.. titles.Ambiguous.Select(title => title.Roles), .. titles.Composed.Where(title => title.Roles.Length > 1).Select(title => title.Roles)];

        AddWords(language);
        AddCues(language);
        AddTitles(titles);
        AddNames(knowledge);
        AddFamilies(knowledge);
        AddPhrases(knowledge);
        Spelling = new SpellingIndex(Vocabulary);
    }

    public Language Language { get; }

    public Tokenizer Tokenizer { get; }

    public Vocabulary Vocabulary { get; } = new();

    public SpellingIndex Spelling { get; }

    public PhraseTrie<EntityName> Names { get; } = new();

    public PhraseTrie<CueKind> Cues { get; } = new();

    /// <summary>Cores of composed titles; the value is an index into <see cref="Composed"/>.</summary>
    public PhraseTrie<int> Cores { get; } = new();

    /// <summary>What people call a family of roles; the value is its place in the knowledge base's order.</summary>
    public PhraseTrie<int> Families { get; } = new();

    public ImmutableArray<RoleId> Roles { get; }

    public ImmutableArray<SkillId> Skills { get; }

    public ImmutableArray<CountryCode> Countries { get; }

    public ImmutableArray<City> Cities { get; }

    public ImmutableArray<LevelId> Levels { get; }

    public ImmutableArray<string> Currencies { get; }

    public ImmutableArray<ComposedTitle> Composed { get; }

    /// <summary>The roles that an ambiguous title can mean, best first.</summary>
    public ImmutableArray<ImmutableArray<RoleId>> Ambiguous { get; }

    /// <summary>The groups of heads that a token belongs to, as bits; 0 when it is no head.</summary>
    public ulong HeadGroupsOf(in Token token)
    {
        if (_headGroups.TryGetValue(token.Word, out ulong groups) || _headGroups.TryGetValue(token.Stem, out groups))
        {
            return groups;
        }

        return _headGroups.GetValueOrDefault(token.Correction);
    }

    /// <summary>The groups of heads that a composed title goes with, as bits.</summary>
    public ulong HeadGroupsOf(int composed) => _composedGroups[composed];

    /// <summary>What an ambiguous composed title points to in <see cref="Ambiguous"/>, or -1.</summary>
    public int AmbiguousTargetOf(int composed) => _composedAmbiguous[composed];

    /// <summary>Looks every token up: as typed, without its ending, as probably meant.</summary>
    public void LookUp(TokenList tokens)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            LookUp(tokens, i);
        }
    }

    private ImmutableArray<ulong> _composedGroups = [];
    private ImmutableArray<int> _composedAmbiguous = [];

    private void LookUp(TokenList tokens, int i)
    {
        ref Token token = ref tokens[i];
        ReadOnlySpan<char> text = tokens.Text(i);
        token.Word = Vocabulary.Find(text);
        foreach (string ending in Language.Inflections)
        {
            if (token.Stem == Token.NoWord && text.Length > ending.Length + 1 && text.EndsWith(ending, StringComparison.Ordinal))
            {
                token.Stem = Vocabulary.Find(text[..^ending.Length]);
            }
        }

        if (token.Word == Token.NoWord && token.Stem == Token.NoWord && !token.Has(TokenFlags.Number))
        {
            // Capitals within a sentence are probably a name: guess less.
            bool maybeName = token.Has(TokenFlags.Capitalised) && !token.Has(TokenFlags.AllCapitals) && !token.Has(TokenFlags.AfterSentence);
            token.Correction = maybeName && text.Length < ShortestMisspeltCapital ? Token.NoWord : Spelling.Nearest(text, onlyOneEdit: maybeName);
        }
    }

    private void AddWords(Language language)
    {
        foreach (string word in language.Words)
        {
            Vocabulary.Add(word, WordTraits.Common);
        }

        foreach ((string name, bool weak) in language.PersonNames)
        {
            Vocabulary.Add(name, weak ? WordTraits.WeakName : WordTraits.Name);
        }

        foreach (string occupation in language.Occupations)
        {
            AddName(occupation, WordTraits.Occupation, new EntityName(EntityKind.Occupation, -1, Weak: false, Capitals: false));
        }
    }

    private void AddCues(Language language)
    {
        foreach ((CueKind kind, ImmutableArray<string> cues) in language.Cues)
        {
            WordTraits traits = kind == CueKind.Function ? WordTraits.Function : WordTraits.Cue;
            foreach (string cue in cues)
            {
                Cues.Add(Ids(cue, traits), kind);
            }
        }
    }

    private void AddTitles(TitleGrammar titles)
    {
        string[] groups = [.. titles.Heads.Keys.Order(StringComparer.Ordinal)];
        for (int g = 0; g < groups.Length; g++)
        {
            foreach (string head in titles.Heads[groups[g]])
            {
                foreach (int id in Ids(head, WordTraits.Head))
                {
                    _headGroups[id] = _headGroups.GetValueOrDefault(id) | (1UL << g);
                }
            }
        }

        foreach (string word in titles.Neutral)
        {
            Ids(word, WordTraits.Neutral);
        }

        int ambiguous = titles.Ambiguous.Length;
        var composedGroups = ImmutableArray.CreateBuilder<ulong>();
        var composedAmbiguous = ImmutableArray.CreateBuilder<int>();
        for (int i = 0; i < titles.Composed.Length; i++)
        {
            ComposedTitle title = titles.Composed[i];
            composedGroups.Add(title.HeadGroups.Aggregate(0UL, (bits, group) => bits | (1UL << Array.IndexOf(groups, group))));
            composedAmbiguous.Add(title.Roles.Length > 1 ? ambiguous++ : -1);
            foreach (Located core in title.Cores)
            {
                Cores.Add(Ids(core.Text, WordTraits.Entity), i);
            }
        }

        _composedGroups = composedGroups.ToImmutable();
        _composedAmbiguous = composedAmbiguous.ToImmutable();
        for (int i = 0; i < titles.Ambiguous.Length; i++)
        {
            foreach (Located title in titles.Ambiguous[i].Titles)
            {
                AddName(title.Text, WordTraits.Entity, new EntityName(EntityKind.AmbiguousRole, i, Weak: false, Capitals: false));
            }
        }
    }

    private void AddNames(KnowledgeBase knowledge)
    {
        string code = Language.Code;
        for (int i = 0; i < Roles.Length; i++)
        {
            RoleText role = knowledge.Roles[Roles[i]].In(code);
            AddNames(EntityKind.Role, i, role.Aliases, weak: false);
            AddNames(EntityKind.Role, i, role.WeakAliases, weak: true);
            AddName(role.Plural, WordTraits.Entity, new EntityName(EntityKind.Role, i, Weak: false, Capitals: false));
        }

        for (int i = 0; i < Skills.Length; i++)
        {
            SkillText skill = knowledge.Skills[Skills[i]].In(code);
            AddNames(EntityKind.Skill, i, skill.Aliases, weak: false);
            AddNames(EntityKind.Skill, i, skill.WeakAliases, weak: true);
        }

        for (int i = 0; i < Levels.Length; i++)
        {
            LevelText level = knowledge.Levels[i].In(code);
            AddNames(EntityKind.Level, i, level.Aliases, weak: false);
            AddNames(EntityKind.Level, i, level.WeakAliases, weak: true);
        }

        for (int i = 0; i < Countries.Length; i++)
        {
            AddPlace(EntityKind.Country, i, knowledge.Countries[Countries[i]].Names);
            AddName(Tokenizer.FlagWord(Countries[i].Value), WordTraits.Entity, new EntityName(EntityKind.Country, i, Weak: false, Capitals: false));
        }

        for (int i = 0; i < Cities.Length; i++)
        {
            AddPlace(EntityKind.City, i, Cities[i].Names);
        }

        for (int i = 0; i < Currencies.Length; i++)
        {
            foreach (string name in Language.Currencies[Currencies[i]].Append(Currencies[i]))
            {
                AddName(name, WordTraits.Entity, new EntityName(EntityKind.Currency, i, Weak: false, Capitals: false));
            }
        }
    }

    private void AddFamilies(KnowledgeBase knowledge)
    {
        for (int i = 0; i < knowledge.Families.Length; i++)
        {
            foreach (Located word in knowledge.Families[i].Words.GetValueOrDefault(Language.Code, []))
            {
                Families.Add(Ids(word.Text, WordTraits.Phrase), i);
            }
        }
    }

    private void AddPlace(EntityKind kind, int target, NamedPlace place)
    {
        string code = Language.Code;
        foreach (string name in place.Names.GetValueOrDefault(code, []).Concat(place.Nicknames))
        {
            bool weak = place.Weak.Contains(name);
            AddName(name, WordTraits.Entity, new EntityName(kind, target, weak, weak && IsDistinctive(name)));
        }

        // "German" may be the language, the people or the place: only what stands beside it tells.
        foreach (string name in place.Demonyms.GetValueOrDefault(code, []))
        {
            AddName(name, WordTraits.Entity, new EntityName(kind, target, Weak: true, Capitals: false));
        }

        foreach (string name in place.Weak)
        {
            AddName(name, WordTraits.Entity, new EntityName(kind, target, Weak: true, IsDistinctive(name)));
        }
    }

    private void AddNames(EntityKind kind, int target, ImmutableArray<Located> names, bool weak)
    {
        foreach (Located name in names)
        {
            AddName(name.Text, WordTraits.Entity, new EntityName(kind, target, weak, weak && IsDistinctive(name.Text)));
        }
    }

    /// <summary>"BE", "Go": written with a capital, it stands out from the word "be" or "go".</summary>
    private static bool IsDistinctive(string name) => char.IsUpper(name, 0) || CharUnicodeInfo.GetUnicodeCategory(name, 0) == UnicodeCategory.TitlecaseLetter;

    private void AddName(string name, WordTraits traits, EntityName entity)
    {
        int[] ids = Ids(name, traits);
        if (ids.Length > 0)
        {
            Names.Add(ids, entity);
        }
    }

    private void AddPhrases(KnowledgeBase knowledge)
    {
        foreach (Phrase phrase in knowledge.Phrases.GetValueOrDefault(Language.Code, []))
        {
            bool ours = !phrase.Label.StartsWith(Intent.OutOfScope.Name(), StringComparison.Ordinal) && !phrase.Label.StartsWith(Intent.SmallTalk.Name(), StringComparison.Ordinal);
            Ids(phrase.Text, ours ? WordTraits.Phrase : WordTraits.Said, placeholders: true);
        }
    }

    /// <summary>The word numbers of a phrase; new words are added.</summary>
    private int[] Ids(string phrase, WordTraits traits, bool placeholders = false)
    {
        _scratch.Clear();
        _ids.Clear();
        Tokenizer.Read(phrase, _scratch, placeholders);
        for (int i = 0; i < _scratch.Count; i++)
        {
            _ids.Add(Vocabulary.Add(_scratch.Text(i), traits));
        }

        return [.. _ids];
    }
}
