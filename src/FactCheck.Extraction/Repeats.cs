using System.Runtime.InteropServices;

namespace FactCheck.Extraction;

/// <summary>
/// Finds what an article says again. A statement repeats another of the same words; a count repeats one of the same people, bounds and
/// origin when most of its words are the other's, for three killed in one town are not the three killed in the next.
/// </summary>
internal sealed class Repeats
{
    /// <summary>With so many of one kind to compare, the rest are taken as new: the bound keeps a long text linear.</summary>
    private const int MostCompared = 16;

    private readonly Dictionary<Key, List<Told>> known = [];

    /// <summary>A number for each word, so that two statements compare as two rows of numbers.</summary>
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    private readonly List<int> words = [], places = [];

    private int count;

    /// <summary>The number of the candidate that this one repeats, counted from 0; null for a new one, which gets the next number.</summary>
    /// <param name="statement">Its statement, without the days that depend on the day of the article.</param>
    public int? Of(Candidate candidate, string statement)
    {
        var key = KeyOf(candidate, statement);
        if (!known.TryGetValue(key, out var same)) known.Add(key, same = []);
        var told = new Told(count, statement, candidate.Passage.Start);
        foreach (var before in same)
            if (candidate.Figure is null ? IsSame(told, before) : IsRecounted(told, before)) return before.Number;
        if (same.Count < MostCompared) same.Add(told);
        count++;
        return null;
    }

    /// <summary>A statement that was made; its words are looked at when another has to be compared with it.</summary>
    private sealed record Told(int Number, string Statement, int Start)
    {
        public int[]? Words { get; set; }

        public int[] Places { get; set; } = [];
    }

    private sealed record Key(ClaimKind Kind, string Who, Metric? Metric, string? Group, decimal? Min, decimal? Max, string? Unit, int Length);

    private static Key KeyOf(Candidate candidate, string statement)
    {
        var who = "";
        foreach (var link in candidate.Chain)
            if (link.Role != LinkRole.BlamedOn) who = link.Party?.Name ?? link.Named ?? "";
        return candidate.Figure is { } figure
            ? new Key(default, who, figure.Metric, figure.Group, figure.Min, figure.Max, figure.Unit, 0)
            : new Key(candidate.Kind, who, null, null, null, null, null, statement.Length / 64);
    }

    private bool IsSame(Told told, Told before) => told.Statement == before.Statement || WordsOf(told).AsSpan().SequenceEqual(WordsOf(before));

    private bool IsRecounted(Told told, Told before)
    {
        // "12 died in Tarn and 12 in Lowe" tells of two tolls, and so do two sentences that name one of them each.
        if (told.Start == before.Start) return false;
        var (own, others) = (WordsOf(told), WordsOf(before));
        if (told.Places.Length > 0 && before.Places.Length > 0 && !Array.Exists(told.Places, before.Places.Contains)) return false;
        return own.Length == 0 || others.Length == 0 ? own.Length == others.Length : Common(own, others) * 3 >= Math.Min(own.Length, others.Length) * 2;
    }

    /// <summary>How many of the words are among the others; both are in order.</summary>
    private static int Common(int[] own, int[] others)
    {
        var common = 0;
        for (int i = 0, j = 0; i < own.Length && j < others.Length;)
            if (own[i] == others[j]) { common++; i++; j++; }
            else if (own[i] < others[j]) i++;
            else j++;
        return common;
    }

    /// <summary>The words that tell what it is about: neither the smallest nor numbers; each once, in order of their numbers.</summary>
    private int[] WordsOf(Told told)
    {
        if (told.Words is not null) return told.Words;
        words.Clear();
        places.Clear();
        var follows = "";
        foreach (var token in Tokenizer.Read(told.Statement, 0, Math.Min(told.Statement.Length, Sentences.LongestSentence)))
        {
            var isPlace = token.IsCapitalised && follows is "in" or "at" or "near" or "outside" or "around";
            follows = token.Lower;
            if (!(token.Kind == TokenKind.Word && token.Lower.Length > 3 || token.IsCapitalised && token.Start > 0) || (token.Lexeme.Traits & Trait.Small) != 0) continue;
            if (!numbers.TryGetValue(token.Lower, out var number)) numbers.Add(token.Lower, number = numbers.Count);
            words.Add(number);
            if (isPlace) places.Add(number);
        }
        var all = CollectionsMarshal.AsSpan(words);
        all.Sort();
        var once = 0;
        foreach (var word in all)
            if (once == 0 || all[once - 1] != word) all[once++] = word;
        told.Places = [.. places];
        return told.Words = all[..once].ToArray();
    }

    /// <summary>Words that tell nothing of what a statement is about.</summary>
    public static bool IsSmall(string word) =>
        Words.Prepositions.Contains(word) || Words.Auxiliaries.Contains(word) || Words.Conjunctions.Contains(word) || Words.Determiners.Contains(word)
        || NumberReader.IsWord(word) || word is "least" or "more" or "people" or "were" or "also";
}
