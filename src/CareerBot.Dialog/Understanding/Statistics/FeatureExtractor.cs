using System.Runtime.CompilerServices;

namespace CareerBot.Dialog.Understanding.Statistics;

/// <summary>
/// Lists the features of a normalised text: single words, pairs of neighbours (with the text's two ends), pairs with one word between,
/// and runs of <see cref="ShortestRun"/> to <see cref="LongestRun"/> letters within a word and its borders.
/// </summary>
/// <remarks>
/// A word that fewer than two training lines have is replaced by a common "unknown" word in the word features: a text full of strangers then looks like
/// the lines that are to be declined, instead of like nothing at all. Its letters stay. Immutable and safe for any number of threads.
/// </remarks>
internal sealed class FeatureExtractor(WordCounts wordCounts)
{
    /// <summary>Words of a text that are looked at; an utterance has about eight, and a pasted page is no question.</summary>
    public const int MostWords = 64;

    /// <summary>Characters of a word that are looked at.</summary>
    public const int LongestWord = 32;

    private const int ShortestRun = 3;
    private const int LongestRun = 5;

    private const ulong Prime = 0x9E3779B97F4A7C15;
    private const ulong TextStart = 0xA24BAED4963EE407;
    private const ulong TextEnd = 0x9FB21C651E98DF25;
    private const ulong UnknownWord = 0xD6E8FEB86659FD93;
    private const ulong NeighbourSalt = 0xC2B2AE3D27D4EB4F;
    private const ulong SkipSalt = 0x165667B19E3779F9;
    private const ulong LetterSalt = 0x27D4EB2F165667C5;

    /// <summary>The part of a word that is looked at.</summary>
    public static ReadOnlySpan<char> Cut(ReadOnlySpan<char> word) => word[..Math.Min(word.Length, LongestWord)];

    /// <summary>Hash of one word: the key under which its occurrences are counted.</summary>
    public static ulong HashOf(ReadOnlySpan<char> word)
    {
        ulong hash = Prime;
        foreach (char c in word)
        {
            hash = Mix(hash, c);
        }

        return hash;
    }

    /// <summary>Gives every feature of the text to the sink.</summary>
    /// <param name="text">Normalised text; what follows the first <see cref="MostWords"/> words is left out.</param>
    /// <param name="sink">Is told the features in the order of the words.</param>
    /// <typeparam name="TSink">A struct, for speed.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // trained at start-up: no time to warm up
    public void Extract<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        ulong beforeLast = 0;
        ulong last = TextStart;
        int beforeLastStart = 0;
        int lastStart = 0;
        int words = 0;
        int start = 0;

        while (start < text.Length && words < MostWords)
        {
            int length = text[start..].IndexOf(' ');
            length = length < 0 ? text.Length - start : length;
            if (length == 0)
            {
                start++;
                continue;
            }

            ReadOnlySpan<char> word = Cut(text.Slice(start, length));
            ulong hash = HashOf(word);
            int place = wordCounts.Find(hash);
            ulong shown = wordCounts.IsCommon(place) ? hash : UnknownWord;
            int end = start + length;
            bool hasLetters = sink.AddWord(place);

            sink.Add(FeatureKind.Words, shown, start, length);
            sink.Add(FeatureKind.Words, Mix(last ^ NeighbourSalt, shown), lastStart, end - lastStart);
            if (words > 0)
            {
                sink.Add(FeatureKind.Words, Mix(beforeLast ^ SkipSalt, shown), beforeLastStart, end - beforeLastStart);
            }

            if (!hasLetters && word[0] != '{')
            {
                ExtractLetters(word, start, ref sink);
            }

            (beforeLast, beforeLastStart) = (last, lastStart);
            (last, lastStart) = (shown, start);
            words++;
            start = end + 1;
        }

        if (words > 0)
        {
            sink.Add(FeatureKind.Words, Mix(last ^ NeighbourSalt, TextEnd), lastStart, text.Length - lastStart);
            sink.Add(FeatureKind.Words, Mix(beforeLast ^ SkipSalt, TextEnd), beforeLastStart, text.Length - beforeLastStart);
        }
    }

    /// <summary>Gives the letter features of one word to the sink.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ExtractLetters<TSink>(ReadOnlySpan<char> word, int start, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        // The word's two borders count as letters: "re" at the beginning is not "re" in the middle.
        for (int first = -1; first < word.Length; first++)
        {
            ulong hash = LetterSalt;
            for (int length = 1; length <= LongestRun && first + length <= word.Length + 1; length++)
            {
                int at = first + length - 1;
                hash = Mix(hash, at < 0 || at == word.Length ? ' ' : word[at]);
                if (length >= ShortestRun)
                {
                    int from = Math.Max(first, 0);
                    sink.Add(FeatureKind.Letters, hash, start + from, Math.Min(at + 1, word.Length) - from);
                }
            }
        }
    }

    private static ulong Mix(ulong hash, ulong next)
    {
        ulong product = Math.BigMul(hash ^ next, Prime, out ulong low);
        return product ^ low;
    }
}
