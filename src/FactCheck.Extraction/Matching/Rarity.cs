namespace FactCheck.Extraction;

/// <summary>How much a word tells where others have it too.</summary>
public static class Rarity
{
    /// <summary>256 for each halving of how many have it.</summary>
    /// <param name="all">How many statements there are.</param>
    /// <param name="having">How many of them have the word.</param>
    public static int Of(long all, long having)
    {
        // log2(1 + (all - having + ½) / (having + ½)), in whole numbers.
        var value = (UInt128)(2 * Math.Max(all, having) + 2) << 32;
        value /= (ulong)(2 * having + 1);
        var bits = 0;
        while (value >= (UInt128)2 << 32)
        {
            value >>= 1;
            bits++;
        }

        var result = bits << 8;
        for (var bit = 128; bit > 0; bit >>= 1)
        {
            value = value * value >> 32;
            if (value < (UInt128)2 << 32) continue;
            value >>= 1;
            result += bit;
        }

        return result;
    }
}
