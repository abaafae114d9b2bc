namespace FactCheck.Extraction;

/// <summary>Reads a name that a person typed the way extraction reads it in a text.</summary>
public static class KnownParties
{
    /// <summary>No known name is longer, in words and marks.</summary>
    private const int LongestName = 20;

    /// <summary>
    /// The party behind a name: "Government of Ukraine" for "Kyiv" and "the Ukrainian government", "UNICEF" for "UN Children's Fund".
    /// Upper and lower case, articles and possessives make no difference. Null for a name that nobody knows.
    /// </summary>
    public static Party? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var typed = string.Join(' ', name.Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        // As typed first: "The Hague" would lose a part of its name below, and "the U.N." its last stop.
        if (Named(typed) is { } party) return party;
        var tokens = Tokenizer.Tokenize(typed, 0, typed.Length);
        var first = 0;
        var end = tokens.Length;
        while (first < end && tokens[first].Lower is "the" or "a" or "an") first++;
        if (first < end && Named(typed[tokens[first].Start..]) is { } shorter) return shorter;
        while (end > first && tokens[end - 1].Lower is "'s" or "'" or ".") end--;
        if (first >= end || end - first > LongestName) return null;
        var run = new Run(first, end);
        var bare = typed[tokens[first].Start..tokens[end - 1].End];
        return Named(bare) ?? NationalBodies.Read(tokens, run, anyCase: true) ?? Parties.Collective(tokens, run, bare);
    }

    private static Party? Named(string name) =>
        Countries.Named(name, anyCase: true) is { } country ? NationalBodies.Government(country.Name) : Organisations.Named(name, anyCase: true);
}
