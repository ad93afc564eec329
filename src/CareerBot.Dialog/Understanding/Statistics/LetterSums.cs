namespace CareerBot.Dialog.Understanding.Statistics;

/// <summary>
/// The letter weights of whole words, summed once after training: a word that training saw costs one row when a text is scored, not ten.
/// </summary>
internal sealed class LetterSums
{
    private readonly WeightRows _sums;
    private readonly int[] _counts;

    /// <summary>Sums the weights of every word of the wordCounts.</summary>
    public LetterSums(WordCounts wordCounts, FeatureTable table, WeightRows weights)
    {
        _sums = new WeightRows(wordCounts.Count, weights.Width);
        _counts = new int[wordCounts.Count];
        for (int place = 0; place < wordCounts.Count; place++)
        {
            string word = wordCounts[place];
            if (word.StartsWith('{'))
            {
                continue; // a slot has no letters
            }

            Summer summer = new(table, weights, _sums[place]);
            FeatureExtractor.ExtractLetters(word, 0, ref summer);
            _counts[place] = summer.Count;
        }
    }

    /// <summary>The sum of the rows of a word's letter features.</summary>
    public ReadOnlySpan<float> this[int place] => _sums[place];

    /// <summary>How many letter features a word has.</summary>
    public int CountOf(int place) => _counts[place];

    private ref struct Summer(FeatureTable table, WeightRows weights, Span<float> sum) : IFeatureSink
    {
        private readonly Span<float> _sum = sum;

        public int Count { get; private set; }

        public void Add(FeatureKind kind, ulong key, int start, int length)
        {
            int row = table.Find(key);
            if (row >= 0)
            {
                WeightRows.Add(weights[row], _sum);
                Count++;
            }
        }

        public readonly bool AddWord(int place) => false;
    }
}
