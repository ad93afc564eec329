using CareerBot.Dialog.Understanding.Entities;
using CareerBot.Dialog.Understanding.Words;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialog.Understanding.Curated;

/// <summary>The content words of a stretch of text as a set, and apart from them the roles and countries that it names.</summary>
internal sealed class WordBag
{
    private readonly List<int> _words = [];
    private readonly List<(bool IsRole, string Id)> _names = [];
    private float _squares;

    public WordBag(CuratedVocabulary vocabulary, Lexicon lexicon, Workspace work, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (CuratedVocabulary.NameAt(work, i) is { } name)
            {
                (bool, string) named = name.Kind switch
                {
                    EntityKind.Role => (true, lexicon.Roles[name.Target].Value),
                    EntityKind.City => (false, lexicon.Cities[name.Target].Country.Value),
                    _ => (false, lexicon.Countries[name.Target].Value),
                };
                if (!_names.Contains(named))
                {
                    _names.Add(named);
                }
            }
            else if (!vocabulary.IsFiller(work, i))
            {
                Add(vocabulary, vocabulary.Find(work, i));
            }
        }
    }

    /// <summary>The words that the vocabulary has, each once.</summary>
    public IReadOnlyList<int> Words => _words;

    /// <summary>The length of the bag as a vector, beside an answer: names that the answer is bound to are no words to compare.</summary>
    public float NormFor(CuratedAnswer answer)
    {
        float squares = _squares;
        foreach ((bool isRole, _) in _names)
        {
            squares += Counts(isRole, answer) ? CuratedVocabulary.NameWeight * CuratedVocabulary.NameWeight : 0;
        }

        return MathF.Sqrt(squares);
    }

    /// <summary>What the names that two bags share add to their likeness.</summary>
    public float SharedNames(WordBag other, CuratedAnswer answer)
    {
        float shared = 0;
        foreach ((bool isRole, string id) in _names)
        {
            shared += Counts(isRole, answer) && other._names.Contains((isRole, id)) ? CuratedVocabulary.NameWeight * CuratedVocabulary.NameWeight : 0;
        }

        return shared;
    }

    private static bool Counts(bool isRole, CuratedAnswer answer) => isRole ? answer.Role is null : answer.Location is null;

    private void Add(CuratedVocabulary vocabulary, int word)
    {
        if (word == Token.NoWord)
        {
            _squares += vocabulary.StrangeWeight * vocabulary.StrangeWeight;
        }
        else if (!_words.Contains(word))
        {
            _words.Add(word);
            _squares += vocabulary.WeightOf(word) * vocabulary.WeightOf(word);
        }
    }
}
