using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CareerBot.Dialog.Understanding.Statistics;

/// <summary>
/// Linear support vector machines with squared hinge loss, one for each label against all others, by dual coordinate descent (Hsieh et al., "A Dual
/// Coordinate Descent Method for Large-scale Linear SVM", ICML 2008, algorithm 1 with L2 loss).
/// </summary>
/// <remarks>
/// All labels are trained in one sweep: the lines are visited in the same order for each label, so one read of a line's weights serves all columns, a
/// vector register at a time. No learning rate, no summation across threads: the result is the same bit by bit on one machine.
/// </remarks>
internal sealed class MarginTrainer
{
    private readonly TrainingLines _lines;
    private readonly int[] _labels;
    private readonly WeightRows _weights;
    private readonly WeightRows _duals;
    private readonly float[] _rightSlack;
    private readonly float _wrongSlack;
    private readonly int _bias;

    /// <summary>Prepares for lines with labels 0 to <paramref name="labelCount"/> − 1.</summary>
    public MarginTrainer(TrainingLines lines, int[] labels, int labelCount, TrainingSettings settings)
    {
        _lines = lines;
        _labels = labels;
        _bias = lines.Table.Count;
        _weights = new WeightRows(_bias + 1, labelCount);
        _duals = new WeightRows(lines.Count, labelCount);
        _wrongSlack = 0.5f / settings.Cost;
        _rightSlack = new float[labelCount];
        int[] sizes = new int[labelCount];
        foreach (int label in labels)
        {
            sizes[label]++;
        }

        for (int label = 0; label < labelCount; label++)
        {
            // A label has few lines against all others': each of its own counts for more, by the square root so that small labels do not take over.
            float weight = MathF.Sqrt((lines.Count - sizes[label] + 1f) / (sizes[label] + 1f));
            _rightSlack[label] = _wrongSlack / weight;
        }
    }

    /// <summary>Trains; the last row of the result is the bias.</summary>
    public WeightRows Train(int passes, int seed)
    {
        int[] order = new int[_lines.Count];
        for (int line = 0; line < order.Length; line++)
        {
            order[line] = line;
        }

        Random random = new(seed); // a seeded Random keeps its sequence in every version of .NET
        float[] work = new float[_weights.Width];
        for (int pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order);
            foreach (int line in order)
            {
                Visit(line, work);
            }
        }

        return _weights;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Visit(int line, Span<float> work)
    {
        ReadOnlySpan<int> words = _lines.Rows(line, FeatureKind.Words);
        ReadOnlySpan<int> letters = _lines.Rows(line, FeatureKind.Letters);
        float wordScale = TrainingLines.ScaleOf(words.Length);
        float letterScale = TrainingLines.ScaleOf(letters.Length);

        _weights[_bias].CopyTo(work);
        AddRows(words, wordScale, work);
        AddRows(letters, letterScale, work);
        Step(line, _labels[line], _lines.SquaredLength(line) + 1f, work);
        AddToRows(words, wordScale, work);
        AddToRows(letters, letterScale, work);
        WeightRows.Add(work, _weights[_bias]);
    }

    /// <summary>Moves the line's dual variables to their best place; <paramref name="work"/> holds the scores before, the change of the weights after.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(int line, int right, float curvature, Span<float> work)
    {
        Span<float> duals = _duals[line];
        float rightScore = work[right];
        float rightDual = duals[right];

        Span<Vector<float>> works = MemoryMarshal.Cast<float, Vector<float>>(work);
        Span<Vector<float>> alphas = MemoryMarshal.Cast<float, Vector<float>>(duals);
        Vector<float> slack = new(_wrongSlack);
        Vector<float> rate = new(1f / (curvature + _wrongSlack));
        for (int at = 0; at < works.Length; at++)
        {
            // For every label but the right one the line is an example against: its score should be at most -1.
            Vector<float> gradient = (slack * alphas[at]) - works[at] - Vector<float>.One;
            Vector<float> moved = Vector.Max(alphas[at] - (gradient * rate), Vector<float>.Zero);
            works[at] = alphas[at] - moved;
            alphas[at] = moved;
        }

        float rightGradient = rightScore - 1f + (_rightSlack[right] * rightDual);
        float rightMoved = MathF.Max(rightDual - (rightGradient / (curvature + _rightSlack[right])), 0f);
        work[right] = rightMoved - rightDual;
        duals[right] = rightMoved;
    }

    private void AddRows(ReadOnlySpan<int> rows, float scale, Span<float> sum)
    {
        foreach (int row in rows)
        {
            WeightRows.AddScaled(scale, _weights[row], sum);
        }
    }

    private void AddToRows(ReadOnlySpan<int> rows, float scale, ReadOnlySpan<float> change)
    {
        foreach (int row in rows)
        {
            WeightRows.AddScaled(scale, change, _weights[row]);
        }
    }
}
