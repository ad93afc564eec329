using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CareerBot.Dialog.Understanding.Statistics;

/// <summary>A matrix of weights, one row a feature, one column a label; rows are padded with zeros to whole vector registers.</summary>
internal sealed class WeightRows
{
    private readonly float[] _values;

    /// <summary>A matrix of zeros.</summary>
    public WeightRows(int rows, int columns)
    {
        Width = WidthFor(columns);
        _values = new float[(long)rows * Width];
    }

    /// <summary>Floats in a row, padding included.</summary>
    public int Width { get; }

    /// <summary>The row of one feature.</summary>
    public Span<float> this[int row] => _values.AsSpan(row * Width, Width);

    /// <summary>Columns rounded up to whole vector registers.</summary>
    public static int WidthFor(int columns) => (columns + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;

    /// <summary>Adds <paramref name="factor"/> times <paramref name="row"/> to <paramref name="sum"/>; both have whole registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // hot from the first call on: training at start-up must not wait for the second tier
    public static void AddScaled(float factor, ReadOnlySpan<float> row, Span<float> sum)
    {
        ReadOnlySpan<Vector<float>> from = MemoryMarshal.Cast<float, Vector<float>>(row);
        Span<Vector<float>> to = MemoryMarshal.Cast<float, Vector<float>>(sum);
        Vector<float> factors = new(factor);
        for (int at = 0; at < to.Length; at++)
        {
            to[at] = Vector.FusedMultiplyAdd(factors, from[at], to[at]);
        }
    }

    /// <summary>Adds <paramref name="row"/> to <paramref name="sum"/>; both have whole registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<float> row, Span<float> sum)
    {
        ReadOnlySpan<Vector<float>> from = MemoryMarshal.Cast<float, Vector<float>>(row);
        Span<Vector<float>> to = MemoryMarshal.Cast<float, Vector<float>>(sum);
        for (int at = 0; at < to.Length; at++)
        {
            to[at] += from[at];
        }
    }
}
