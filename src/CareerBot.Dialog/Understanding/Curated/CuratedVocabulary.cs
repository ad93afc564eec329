using CareerBot.Dialog.Understanding.Entities;
using CareerBot.Dialog.Understanding.Words;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialog.Understanding.Curated;

/// <summary>
/// The words by which curated questions are told apart, each weighed by how rare it is among these questions and the training phrases
/// (inverse document frequency; Karen Spärck Jones, 1972). A vocabulary of its own: curated words change nothing in other readings.
/// </summary>
internal sealed class CuratedVocabulary(Lexicon lexicon)
{
    /// <summary>What a role or place that is named weighs, however often it is.</summary>
    public const float NameWeight = 4;

    /// <summary>Question words tell less than what is asked about.</summary>
    private const float AskingWeight = 0.5f;

    private const int LongestWord = 64;

    private readonly Vocabulary _words = new();
    private readonly List<int> _texts = [];
    private readonly List<int> _lastText = [];
    private int _count;
    private SpellingIndex? _spelling;
    private float[] _weights = [];

    /// <summary>How many words there are.</summary>
    public int Words => _words.Count;

    /// <summary>The weight of a word that stands nowhere.</summary>
    public float StrangeWeight => MathF.Log(_count + 1);

    public float WeightOf(int word) => _weights[word];

    /// <summary>Counts the words of a question or phrase; curated ones come first, so that others are found by their forms.</summary>
    public void Add(Workspace work, bool curated)
    {
        _count++;
        for (int i = 0; i < work.Tokens.Count; i++)
        {
            if (NameAt(work, i) is not null || IsFiller(work, i))
            {
                continue;
            }

            ReadOnlySpan<char> text = work.Tokens.Text(i);
            int known = Known(text);
            int word = known == Token.NoWord ? _words.Add(text, curated ? WordTraits.Phrase : WordTraits.None) : known;
            if (word == _texts.Count)
            {
                _texts.Add(0);
                _lastText.Add(0);
            }

            _texts[word] += _lastText[word] == _count ? 0 : 1;
            _lastText[word] = _count;
        }
    }

    /// <summary>Weighs the words; nothing is added after.</summary>
    public void Close()
    {
        _spelling = new SpellingIndex(_words);
        _weights = new float[_words.Count];
        for (int word = 0; word < _weights.Length; word++)
        {
            float rarity = MathF.Log((_count + 1f) / _texts[word]);
            _weights[word] = Is(_words[word], CueKind.Asking) ? rarity * AskingWeight : rarity;
        }
    }

    /// <summary>The role or place named at a token; such words bind an answer and are not compared as words.</summary>
    public static Mention? NameAt(Workspace work, int token) =>
        work.IsCovered(token) && work.TryMentionAt(token, out Mention mention) && mention.Target >= 0 && mention.Kind is EntityKind.Role or EntityKind.Country or EntityKind.City ? mention : null;

    /// <summary>Whether a word tells nothing: small words that are no question words.</summary>
    public bool IsFiller(Workspace work, int token) => Is(work.Tokens[token].Word, CueKind.Function) && !Is(work.Tokens[token].Word, CueKind.Asking);

    /// <summary>The word at a token as typed, in another form, or as probably meant; <see cref="Token.NoWord"/> when it stands nowhere.</summary>
    public int Find(Workspace work, int token)
    {
        ReadOnlySpan<char> text = work.Tokens.Text(token);
        int word = Known(text);
        bool maybeSlip = word == Token.NoWord && work.Tokens[token].Word == Token.NoWord && work.Tokens[token].Stem == Token.NoWord && !work.Tokens[token].Has(TokenFlags.Number);
        return maybeSlip ? _spelling!.Nearest(text, onlyOneEdit: false) : word;
    }

    private bool Is(string word, CueKind kind) => Is(lexicon.Vocabulary.Find(word), kind);

    private bool Is(int word, CueKind kind)
    {
        int node = lexicon.Cues.Step(PhraseTrie<CueKind>.Root, word);
        return node >= 0 && lexicon.Cues.ValuesAt(node) is { } kinds && kinds.Contains(kind);
    }

    /// <summary>The word itself, or one that differs by an ending.</summary>
    private int Known(ReadOnlySpan<char> text)
    {
        int word = _words.Find(text);
        if (text.Length > LongestWord)
        {
            return word;
        }

        Span<char> longer = stackalloc char[LongestWord * 2];
        foreach (string ending in lexicon.Language.Inflections)
        {
            if (word == Token.NoWord && text.Length > ending.Length + 1 && text.EndsWith(ending, StringComparison.Ordinal))
            {
                word = _words.Find(text[..^ending.Length]);
            }

            if (word == Token.NoWord && ending.Length < LongestWord)
            {
                text.CopyTo(longer);
                ending.CopyTo(longer[text.Length..]);
                word = _words.Find(longer[..(text.Length + ending.Length)]);
            }
        }

        return word;
    }
}
