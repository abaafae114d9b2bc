using System.Numerics;

namespace FactCheck.Extraction;

/// <summary>
/// A whole number for each of many keys, in one table that is three quarters empty: most keys that are asked for have no weight,
/// and the first look tells so.
/// </summary>
internal sealed class WeightTable
{
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private readonly ulong[] keys;
    private readonly int[] weights;
    private readonly int shift;

    public WeightTable(IReadOnlyCollection<KeyValuePair<ulong, int>> all)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)all.Count * 3 + 4);
        shift = 64 - BitOperations.Log2(size);
        keys = new ulong[size];
        weights = new int[size];
        foreach (var (key, weight) in all)
        {
            var at = Start(key);
            while (keys[at] != 0) at = Next(at);
            (keys[at], weights[at]) = (Stored(key), weight);
        }
    }

    /// <summary>The weight of a key; 0 for one that has none.</summary>
    public int Of(ulong key)
    {
        var stored = Stored(key);
        for (var at = Start(key); ; at = Next(at))
        {
            if (keys[at] == stored) return weights[at];
            if (keys[at] == 0) return 0;
        }
    }

    // An empty place holds 0, and no key is stored as that.
    private static ulong Stored(ulong key) => key + 1;

    private int Start(ulong key) => (int)(key * Spread >> shift);

    private int Next(int at) => at + 1 & keys.Length - 1;
}
