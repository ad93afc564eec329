namespace CareerBot.Dialog.Understanding.Statistics;

/// <summary>Notes what each feature of one text adds to one label's score.</summary>
internal readonly struct Explainer(string text, FeatureTable table, WeightRows weights, int column) : IFeatureSink
{
    private readonly List<(FeatureKind Kind, string Piece, float Weight)> _found = [];

    /// <inheritdoc/>
    public void Add(FeatureKind kind, ulong key, int start, int length)
    {
        int row = table.Find(key);
        if (row >= 0)
        {
            _found.Add((kind, text.Substring(start, length), weights[row][column]));
        }
    }

    /// <inheritdoc/>
    public bool AddWord(int place) => false;

    /// <summary>The pieces, equal ones together, the strongest first, ties in ordinal order.</summary>
    public IReadOnlyList<FeatureWeight> Strongest()
    {
        float wordScale = TrainingLines.ScaleOf(_found.Count(found => found.Kind == FeatureKind.Words));
        float letterScale = TrainingLines.ScaleOf(_found.Count(found => found.Kind == FeatureKind.Letters));
        return
        [
            .. _found
                .GroupBy(found => found.Piece, StringComparer.Ordinal)
                .Select(piece => new FeatureWeight(piece.Key, piece.Sum(found => found.Weight * (found.Kind == FeatureKind.Words ? wordScale : letterScale))))
                .OrderByDescending(piece => MathF.Abs(piece.Weight))
                .ThenBy(piece => piece.Feature, StringComparer.Ordinal),
        ];
    }
}
