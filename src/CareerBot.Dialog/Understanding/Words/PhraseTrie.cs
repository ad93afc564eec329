namespace CareerBot.Dialog.Understanding.Words;

/// <summary>Phrases as paths of words: matching costs the length of the phrase, however many phrases there are.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTrie<T>
{
    /// <summary>The node that every phrase begins at.</summary>
    public const int Root = 0;

    private readonly Dictionary<long, int> _edges = [];
    private readonly Dictionary<int, List<T>> _values = [];
    private int _nodes = 1;

    /// <summary>Adds a phrase of word numbers; several may end in the same node.</summary>
    public void Add(ReadOnlySpan<int> words, T value)
    {
        int node = Root;
        foreach (int word in words)
        {
            long edge = Edge(node, word);
            if (!_edges.TryGetValue(edge, out int next))
            {
                next = _nodes++;
                _edges[edge] = next;
            }

            node = next;
        }

        if (!_values.TryGetValue(node, out List<T>? values))
        {
            _values[node] = values = [];
        }

        if (!values.Contains(value))
        {
            values.Add(value);
        }
    }

    /// <summary>The node after a word, or -1.</summary>
    public int Step(int node, int word) => word != Token.NoWord && _edges.TryGetValue(Edge(node, word), out int next) ? next : -1;

    /// <summary>The node after a token, by the word as typed, else without its ending, else as probably meant; or -1.</summary>
    public int Step(int node, in Token token)
    {
        int next = Step(node, token.Word);
        if (next < 0)
        {
            next = Step(node, token.Stem);
        }

        return next < 0 ? Step(node, token.Correction) : next;
    }

    /// <summary>What ends in a node, or null.</summary>
    public List<T>? ValuesAt(int node) => _values.GetValueOrDefault(node);

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;
}
