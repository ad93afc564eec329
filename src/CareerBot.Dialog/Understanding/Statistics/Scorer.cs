namespace CareerBot.Dialog.Understanding.Statistics;

/// <summary>Adds up the weights of a text's features, each view by itself: their scales are known only at the end of the text.</summary>
internal ref struct Scorer(FeatureTable table, WeightRows weights, LetterSums known, Span<float> wordScores, Span<float> letterScores, Span<int> places)
    : IFeatureSink
{
    private readonly Span<float> _wordScores = wordScores;
    private readonly Span<float> _letterScores = letterScores;
    private readonly Span<int> _places = places;

    /// <summary>Words of the text; so many of the places given are filled, −1 for a word that is not in the wordCounts.</summary>
    public int Words { get; private set; }

    /// <summary>Word features that training knew.</summary>
    public int WordFeatures { get; private set; }

    /// <summary>Letter features that training knew.</summary>
    public int LetterFeatures { get; private set; }

    /// <inheritdoc/>
    public void Add(FeatureKind kind, ulong key, int start, int length)
    {
        int row = table.Find(key);
        if (row < 0)
        {
            return;
        }

        if (kind == FeatureKind.Words)
        {
            WeightRows.Add(weights[row], _wordScores);
            WordFeatures++;
        }
        else
        {
            WeightRows.Add(weights[row], _letterScores);
            LetterFeatures++;
        }
    }

    /// <inheritdoc/>
    public bool AddWord(int place)
    {
        _places[Words++] = place;
        if (place < 0)
        {
            return false;
        }

        WeightRows.Add(known[place], _letterScores);
        LetterFeatures += known.CountOf(place);
        return true;
    }
}
