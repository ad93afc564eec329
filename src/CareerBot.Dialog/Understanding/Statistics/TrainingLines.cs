using System.Runtime.InteropServices;

namespace CareerBot.Dialog.Understanding.Statistics;

/// <summary>The training lines as lists of feature rows, flat in memory: word features first, letter features after, for each line.</summary>
internal sealed class TrainingLines
{
    private readonly List<int> _rows = [];
    private readonly List<int> _starts = [0];
    private readonly List<float> _squaredLengths = [];
    private readonly List<int> _wordRows = [];
    private readonly List<int> _letterRows = [];

    /// <summary>Lists the features of all lines.</summary>
    public TrainingLines(IReadOnlyList<LabelledText> lines, FeatureExtractor extractor)
    {
        foreach (LabelledText line in lines)
        {
            Append(line.Text, extractor);
        }
    }

    /// <summary>The row of every feature seen in the lines.</summary>
    public FeatureTable Table { get; } = new();

    /// <summary>How many lines there are.</summary>
    public int Count => _squaredLengths.Count;


    /// <summary>Rows of one view of a line; a row comes as often as its feature.</summary>
    public ReadOnlySpan<int> Rows(int line, FeatureKind kind)
    {
        int at = (2 * line) + (int)kind;
        return CollectionsMarshal.AsSpan(_rows)[_starts[at].._starts[at + 1]];
    }

    /// <summary>Squared length of the line's feature vector, about 2: each view is scaled to 1, repetition adds.</summary>
    public float SquaredLength(int line) => _squaredLengths[line];

    /// <summary>What each feature of a view counts, when the view has so many of them.</summary>
    public static float ScaleOf(int features) => features == 0 ? 0f : 1f / MathF.Sqrt(features);

    private void Append(string text, FeatureExtractor extractor)
    {
        _wordRows.Clear();
        _letterRows.Clear();
        Collector collector = new(Table, _wordRows, _letterRows);
        extractor.Extract(text, ref collector);
        _squaredLengths.Add(Close(_wordRows) + Close(_letterRows));
    }

    private float Close(List<int> rows)
    {
        rows.Sort(); // repetitions side by side; and rows are then read in the order of memory
        long squares = 0;
        int run = 0;
        for (int at = 0; at < rows.Count; at++)
        {
            run = at > 0 && rows[at] == rows[at - 1] ? run + 1 : 1;
            squares += (2 * run) - 1; // the squares of 1, 2, 3… grow by 1, 3, 5…
        }

        _rows.AddRange(rows);
        _starts.Add(_rows.Count);
        return rows.Count == 0 ? 0f : squares / (float)rows.Count;
    }

    private readonly struct Collector(FeatureTable table, List<int> words, List<int> letters) : IFeatureSink
    {
        public void Add(FeatureKind kind, ulong key, int start, int length) =>
            (kind == FeatureKind.Words ? words : letters).Add(table.FindOrAdd(key));

        public bool AddWord(int place) => false;
    }
}
