using System.Runtime.CompilerServices;

namespace CareerBot.Dialog.Understanding.Statistics;

/// <summary>From a feature's key to its row of weights. Open addressing in two flat arrays: one lookup costs about one cache line.</summary>
/// <remarks>Grows while it is filled (one thread); read-only after that, and then safe for any number of threads.</remarks>
internal sealed class FeatureTable
{
    private ulong[] _keys = new ulong[1 << 12];
    private int[] _rows = new int[1 << 12];

    /// <summary>How many rows there are; the newest has the number below.</summary>
    public int Count { get; private set; }

    /// <summary>The row of a key, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // trained at start-up: no time to warm up
    public int Find(ulong key)
    {
        key |= 1; // 0 marks a free place
        ulong[] keys = _keys;
        int mask = keys.Length - 1;
        for (int at = (int)(key >> 32) & mask; ; at = (at + 1) & mask)
        {
            if (keys[at] == key)
            {
                return _rows[at];
            }

            if (keys[at] == 0)
            {
                return -1;
            }
        }
    }

    /// <summary>The row of a key, a new one when it has none.</summary>
    public int FindOrAdd(ulong key)
    {
        int row = Find(key);
        if (row >= 0)
        {
            return row;
        }

        if (Count * 2 >= _keys.Length)
        {
            Grow();
        }

        Place(key | 1, Count);
        return Count++;
    }

    private void Grow()
    {
        (ulong[] keys, int[] rows) = (_keys, _rows);
        _keys = new ulong[keys.Length * 2];
        _rows = new int[keys.Length * 2];
        for (int at = 0; at < keys.Length; at++)
        {
            if (keys[at] != 0)
            {
                Place(keys[at], rows[at]);
            }
        }
    }

    private void Place(ulong key, int row)
    {
        int mask = _keys.Length - 1;
        int at = (int)(key >> 32) & mask;
        while (_keys[at] != 0)
        {
            at = (at + 1) & mask;
        }

        (_keys[at], _rows[at]) = (key, row);
    }
}
