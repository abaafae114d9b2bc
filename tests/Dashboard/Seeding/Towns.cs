namespace FactCheck.Dashboard.Seeding;

/// <summary>
/// Names of towns that do not exist, all of one length: one may stand in another's place in a text, and every offset into
/// the text still holds.
/// </summary>
internal static class Towns
{
    public const int Length = 7;

    private const string Consonants = "bdfgklmnprstvz", Vowels = "aeiou";

    /// <summary>The town of this number, lower-case; no two numbers below 4,000,000 give the same.</summary>
    public static string Lower(int number)
    {
        Span<char> name = stackalloc char[Length];
        // Neighbours in number should not be neighbours in the alphabet.
        var rest = (uint)((number * 2_654_435_761L) % 4_802_000);
        for (var i = 0; i < Length; i++)
        {
            var letters = i % 2 == 0 ? Consonants : Vowels;
            name[i] = letters[(int)(rest % letters.Length)];
            rest /= (uint)letters.Length;
        }

        return new string(name);
    }

    public static string Name(int number)
    {
        var lower = Lower(number);
        return char.ToUpperInvariant(lower[0]) + lower[1..];
    }
}
