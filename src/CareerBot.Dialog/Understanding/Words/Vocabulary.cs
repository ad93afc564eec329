namespace CareerBot.Dialog.Understanding.Words;

/// <summary>Every word that the engine knows in a language, with a number. Immutable once built.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _words = [];
    private readonly List<WordTraits> _traits = [];

    public Vocabulary() => _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _words.Count;

    /// <summary>The number of a word, which is added when it is new.</summary>
    public int Add(ReadOnlySpan<char> word, WordTraits traits) => _lookup.TryGetValue(word, out int id) ? Mark(id, traits) : AddNew(word.ToString(), traits);

    /// <summary>Likewise for a word that is a string already: it is kept as it is, not copied.</summary>
    public int Add(string word, WordTraits traits) => _ids.TryGetValue(word, out int id) ? Mark(id, traits) : AddNew(word, traits);

    private int AddNew(string word, WordTraits traits)
    {
        int id = _words.Count;
        _ids[word] = id;
        _words.Add(word);
        _traits.Add(traits);
        return id;
    }

    private int Mark(int id, WordTraits traits)
    {
        _traits[id] |= traits;
        return id;
    }

    /// <summary>The number of a word, or <see cref="Token.NoWord"/>.</summary>
    public int Find(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out int id) ? id : Token.NoWord;

    public string this[int id] => _words[id];

    public WordTraits TraitsOf(int id) => id == Token.NoWord ? WordTraits.None : _traits[id];

    public bool Is(int id, WordTraits any) => id != Token.NoWord && (_traits[id] & any) != 0;

    /// <summary>What is known of a token in any of its readings.</summary>
    public WordTraits TraitsOf(in Token token) => TraitsOf(token.Word) | TraitsOf(token.Stem) | TraitsOf(token.Correction);
}
