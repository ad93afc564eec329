using System.Collections.Frozen;
using System.Collections.Immutable;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialog.Understanding.Curated;

/// <summary>
/// Finds the curated questions that a message is like: by the cosine between their sets of weighed words, through lists of which
/// question holds which word, so that a thousand answers cost little more than one. Built once; immutable after.
/// </summary>
internal sealed class CuratedIndex
{
    /// <summary>So like a curated question must a message be: one strange word of content is already too much for a short one.</summary>
    private const float Like = 0.8f;

    /// <summary>Above every likeness that rounding can give.</summary>
    private const float Exact = 2;

    /// <summary>Most answers worth choosing among.</summary>
    private const int MostMatches = 8;

    private readonly CuratedVocabulary _vocabulary;
    private readonly Lexicon _lexicon;
    private readonly ImmutableArray<Asked> _asked;
    private readonly int[][] _askedWith;
    private readonly FrozenDictionary<string, ImmutableArray<CuratedAnswer>>.AlternateLookup<ReadOnlySpan<char>> _exact;

    private CuratedIndex(CuratedVocabulary vocabulary, Lexicon lexicon, ImmutableArray<Asked> asked, int[][] askedWith, Dictionary<string, ImmutableArray<CuratedAnswer>> exact)
    {
        _vocabulary = vocabulary;
        _lexicon = lexicon;
        _asked = asked;
        _askedWith = askedWith;
        _exact = exact.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The index of a knowledge base's answers, of which there is at least one.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="phrases">Training phrases: they tell which words are common.</param>
    /// <param name="lexicon">The words of the language.</param>
    /// <param name="read">Tokenises a text into the workspace and finds its names.</param>
    public static CuratedIndex Of(ImmutableArray<CuratedAnswer> answers, ImmutableArray<Phrase> phrases, Lexicon lexicon, Action<string, Workspace> read)
    {
        var work = new Workspace();
        var vocabulary = new CuratedVocabulary(lexicon);
        foreach ((string text, bool curated) in answers.SelectMany(answer => answer.Questions).Select(question => (question.Text, true)).Concat(phrases.Select(phrase => (phrase.Text, false))))
        {
            read(text, work);
            vocabulary.Add(work, curated);
        }

        vocabulary.Close();
        var asked = ImmutableArray.CreateBuilder<Asked>();
        var exact = new Dictionary<string, ImmutableArray<CuratedAnswer>>(StringComparer.Ordinal);
        var askedWith = new List<int>[vocabulary.Words];
        foreach (CuratedAnswer answer in answers)
        {
            foreach (Located question in answer.Questions)
            {
                read(question.Text, work);
                string folded = work.Tokens.Letters.ToString();
                exact[folded] = exact.GetValueOrDefault(folded, []).Add(answer);
                var bag = new WordBag(vocabulary, lexicon, work, 0, work.Tokens.Count);
                foreach (int word in bag.Words)
                {
                    (askedWith[word] ??= []).Add(asked.Count);
                }

                asked.Add(new Asked(answer, bag, bag.NormFor(answer)));
            }
        }

        return new CuratedIndex(vocabulary, lexicon, asked.ToImmutable(), [.. askedWith.Select(list => list?.ToArray() ?? [])], exact);
    }

    /// <summary>The answers that a message, or one clause of it, may ask for; likest first, then by id.</summary>
    public ImmutableArray<CuratedMatch> Find(Workspace work)
    {
        if (work.Tokens.Count == 0)
        {
            return [];
        }

        var best = new Dictionary<string, CuratedMatch>(StringComparer.Ordinal);
        if (_exact.TryGetValue(work.Tokens.Letters, out ImmutableArray<CuratedAnswer> same))
        {
            foreach (CuratedAnswer answer in same)
            {
                best[answer.Id] = new CuratedMatch(answer, Exact, IsExact: true);
            }
        }

        Compare(work, 0, work.Tokens.Count, best);
        for (int i = 0; i < work.Clauses.Count && work.Clauses.Count > 1; i++)
        {
            Compare(work, work.Clauses[i].Start, work.Clauses[i].End, best);
        }

        return best.Count == 0
            ? []
            : [.. best.Values.OrderByDescending(match => match.Likeness).ThenBy(match => match.Answer.Id, StringComparer.Ordinal).Take(MostMatches)];
    }

    private void Compare(Workspace work, int start, int end, Dictionary<string, CuratedMatch> best)
    {
        var bag = new WordBag(_vocabulary, _lexicon, work, start, end);
        Span<float> shared = work.Scores(_asked.Length);
        foreach (int word in bag.Words)
        {
            float square = _vocabulary.WeightOf(word) * _vocabulary.WeightOf(word);
            foreach (int question in _askedWith[word])
            {
                shared[question] += square;
            }
        }

        for (int i = 0; i < shared.Length; i++)
        {
            if (shared[i] <= 0)
            {
                continue;
            }

            (CuratedAnswer answer, WordBag asked, float norm) = _asked[i];
            float likeness = (shared[i] + bag.SharedNames(asked, answer)) / (bag.NormFor(answer) * norm);
            if (likeness >= Like && !(best.TryGetValue(answer.Id, out CuratedMatch known) && known.Likeness >= likeness))
            {
                best[answer.Id] = new CuratedMatch(answer, likeness, IsExact: false);
            }
        }
    }

    /// <summary>One question of an answer.</summary>
    private readonly record struct Asked(CuratedAnswer Answer, WordBag Words, float Norm);
}
