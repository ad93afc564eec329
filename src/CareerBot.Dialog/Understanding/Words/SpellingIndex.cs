using CareerBot.Messages.Words;
using System.Runtime.InteropServices;

namespace CareerBot.Dialog.Understanding.Words;

/// <summary>
/// Finds the known word nearest to a misspelt one, by symmetric deletes (Wolf Garbe, SymSpell, 2012): every word is filed under
/// itself with one letter (two for long words) left out, so a look-up costs the same however many words there are.
/// </summary>
internal sealed class SpellingIndex
{
    private const int ShortestWord = 4;
    private const int ShortestForTwo = 8;
    private const int LongestWord = 24;

    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<uint, int> _first = [];
    private readonly int[] _words;
    private readonly int[] _next;

    /// <param name="vocabulary">Of it, the words that are <see cref="WordTraits.Guessable"/> are filed.</param>
    public SpellingIndex(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        var words = new List<int>();
        var next = new List<int>();
        Span<char> buffer = stackalloc char[LongestWord];
        for (int id = 0; id < vocabulary.Count; id++)
        {
            string word = vocabulary[id];
            if (!vocabulary.Is(id, WordTraits.Guessable) || word.Length is < ShortestWord or > LongestWord)
            {
                continue;
            }

            File(word, id);
            for (int i = 0; i < word.Length; i++)
            {
                Without(word, i, -1, buffer);
                File(buffer[..(word.Length - 1)], id);
                for (int j = i + 1; j < word.Length && word.Length >= ShortestForTwo; j++)
                {
                    Without(word, i, j, buffer);
                    File(buffer[..(word.Length - 2)], id);
                }
            }
        }

        _words = [.. words];
        _next = [.. next];

        void File(ReadOnlySpan<char> key, int id)
        {
            ref int head = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, Hash(key), out bool known);
            if (known && words[head] == id)
            {
                return;
            }

            words.Add(id);
            next.Add(known ? head : -1);
            head = words.Count - 1;
        }
    }

    /// <summary>The nearest word, or <see cref="Token.NoWord"/>; of equally near ones an entity's, then the one with the same beginning, then the first by letters.</summary>
    /// <param name="word">Folded letters.</param>
    /// <param name="onlyOneEdit">Whether only a single slip is forgiven, however long the word is.</param>
    public int Nearest(ReadOnlySpan<char> word, bool onlyOneEdit)
    {
        if (word.Length is < ShortestWord or > LongestWord)
        {
            return Token.NoWord;
        }

        int allowed = word.Length >= ShortestForTwo && !onlyOneEdit ? 2 : 1;
        var best = new Best(Token.NoWord, int.MaxValue);
        Span<char> buffer = stackalloc char[LongestWord];
        Look(word, word, allowed, ref best);
        for (int i = 0; i < word.Length; i++)
        {
            Without(word, i, -1, buffer);
            Look(buffer[..(word.Length - 1)], word, allowed, ref best);
        }

        for (int i = 0; allowed == 2 && best.Cost >= 2 * Best.PerEdit && i < word.Length; i++)
        {
            for (int j = i + 1; j < word.Length; j++)
            {
                Without(word, i, j, buffer);
                Look(buffer[..(word.Length - 2)], word, allowed, ref best);
            }
        }

        return best.Word;
    }

    private static uint Hash(ReadOnlySpan<char> key)
    {
        // FNV-1a: the same in every process, so that the same text gives the same answer on every machine.
        uint hash = 2166136261;
        foreach (char c in key)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash;
    }

    private static void Without(ReadOnlySpan<char> word, int i, int j, Span<char> to)
    {
        int length = 0;
        for (int k = 0; k < word.Length; k++)
        {
            if (k != i && k != j)
            {
                to[length++] = word[k];
            }
        }
    }

    private void Look(ReadOnlySpan<char> key, ReadOnlySpan<char> typed, int allowed, ref Best best)
    {
        if (!_first.TryGetValue(Hash(key), out int at))
        {
            return;
        }

        for (; at >= 0; at = _next[at])
        {
            int id = _words[at];
            if (id == best.Word)
            {
                continue;
            }

            string candidate = _vocabulary[id];
            int distance = EditDistance.Between(typed, candidate, allowed);
            // So short a word has many neighbours: only its own letters in another order are a slip.
            if (distance > allowed || (typed.Length == ShortestWord && (candidate.Length != ShortestWord || !SameLetters(typed, candidate))))
            {
                continue;
            }

            int cost = (distance * Best.PerEdit) + (candidate[0] == typed[0] ? 0 : Best.OtherBeginning) + (_vocabulary.Is(id, WordTraits.Head) ? 0 : _vocabulary.Is(id, WordTraits.Entity) ? 1 : 2);
            if (cost < best.Cost || (cost == best.Cost && string.CompareOrdinal(candidate, _vocabulary[best.Word]) < 0))
            {
                best = new Best(id, cost);
            }
        }
    }

    private static bool SameLetters(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        foreach (char letter in a)
        {
            if (a.Count(letter) != b.Count(letter))
            {
                return false;
            }
        }

        return true;
    }

    private readonly record struct Best(int Word, int Cost)
    {
        public const int PerEdit = 6;
        public const int OtherBeginning = 2;
    }
}
