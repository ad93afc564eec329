namespace CareerBot.Dialog.Understanding.Statistics;

/// <summary>The words of the training lines: how rare each is, and which labels' lines use it.</summary>
/// <remarks>Read-only once built, and then safe for any number of threads.</remarks>
internal sealed class WordCounts
{
    private readonly FeatureTable _places = new();
    private readonly List<string> _words = [];
    private readonly int[] _lineCounts;
    private readonly float[] _rarities;
    private readonly ulong[] _labelBits;
    private readonly int _bitsWidth;

    /// <summary>Reads the words of all lines.</summary>
    /// <param name="lines">The training lines.</param>
    /// <param name="labels">The label number of each line.</param>
    /// <param name="labelCount">How many labels there are.</param>
    public WordCounts(IReadOnlyList<LabelledText> lines, ReadOnlySpan<int> labels, int labelCount)
    {
        _bitsWidth = (labelCount + 63) / 64;
        List<int> counts = [];
        List<int> lastLines = [];
        List<ulong> bits = [];
        for (int line = 0; line < lines.Count; line++)
        {
            ReadOnlySpan<char> text = lines[line].Text;
            foreach (Range range in text.Split(' '))
            {
                ReadOnlySpan<char> word = FeatureExtractor.Cut(text[range]);
                int place = _places.FindOrAdd(FeatureExtractor.HashOf(word));
                if (place == _words.Count)
                {
                    _words.Add(word.ToString());
                    counts.Add(0);
                    lastLines.Add(-1);
                    bits.AddRange(new ulong[_bitsWidth]);
                }

                counts[place] += lastLines[place] == line ? 0 : 1;
                lastLines[place] = line;
                bits[(place * _bitsWidth) + (labels[line] / 64)] |= 1UL << (labels[line] % 64);
            }
        }

        _lineCounts = [.. counts];
        _rarities = [.. counts.Select(count => RarityOf(count, lines.Count))];
        _labelBits = [.. bits];
        RarityOfUnknown = RarityOf(0, lines.Count);
    }

    /// <summary>How many words there are; their places are the numbers below.</summary>
    public int Count => _words.Count;

    /// <summary><see cref="RarityOf(int)"/> for a word that is in no line.</summary>
    public float RarityOfUnknown { get; }

    /// <summary>The word at a place.</summary>
    public string this[int place] => _words[place];

    /// <summary>The place of a word, or −1.</summary>
    /// <param name="hash">As <see cref="FeatureExtractor.HashOf"/> gives it.</param>
    public int Find(ulong hash) => _places.Find(hash);

    /// <summary>Whether at least two lines have the word. One line is no evidence of what a word means.</summary>
    public bool IsCommon(int place) => place >= 0 && _lineCounts[place] >= 2;

    /// <summary>Inverse document frequency: the natural logarithm of lines to lines with the word; 0 for a word of every line.</summary>
    public float RarityOf(int place) => _rarities[place];

    /// <summary>Whether a line of the label has the word.</summary>
    public bool IsUsedBy(int place, int label) => (_labelBits[(place * _bitsWidth) + (label / 64)] >> (label % 64) & 1) != 0;

    private static float RarityOf(int lines, int all) => MathF.Log((all + 1f) / (lines + 1f));
}
