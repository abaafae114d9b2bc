using System.Numerics;

namespace FactCheck.Extraction;

/// <summary>
/// A whole number for each of many keys. Most keys that are asked for have no weight, and nearly always a single bit tells so,
/// out of a row of bits that is small enough to stay at hand where the table is not.
/// </summary>
internal sealed class WeightTable
{
    private const ulong Spread = 0x9E3779B97F4A7C15;

    /// <summary>Bits for each place of the table, as a power of two.</summary>
    private const int BitsByPlace = 3;

    private readonly (ulong Key, int Weight)[] places;
    private readonly ulong[] bits;
    private readonly int shift;

    public WeightTable(IReadOnlyCollection<KeyValuePair<ulong, int>> all)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)all.Count * 3 / 2 + 8);
        shift = 64 - BitOperations.Log2(size);
        places = new (ulong, int)[size];
        bits = new ulong[(size << BitsByPlace) / 64];
        foreach (var (key, weight) in all)
        {
            var spread = key * Spread;
            var at = (int)(spread >> shift);
            while (places[at].Key != 0) at = Next(at);
            places[at] = (Stored(key), weight);
            bits[Bit(spread) / 64] |= 1UL << Bit(spread);
        }
    }

    /// <summary>The weight of a key; 0 for one that has none.</summary>
    public int Of(ulong key)
    {
        var spread = key * Spread;
        return (bits[Bit(spread) / 64] & 1UL << Bit(spread)) == 0 ? 0 : Placed(key, spread);
    }

    private int Placed(ulong key, ulong spread)
    {
        var stored = Stored(key);
        for (var at = (int)(spread >> shift); ; at = Next(at))
        {
            ref var place = ref places[at];
            if (place.Key == stored) return place.Weight;
            if (place.Key == 0) return 0;
        }
    }

    // An empty place holds 0, and no key is stored as that.
    private static ulong Stored(ulong key) => key + 1;

    private int Bit(ulong spread) => (int)(spread >> shift - BitsByPlace);

    private int Next(int at) => at + 1 & places.Length - 1;
}
