namespace FactCheck.Extraction;

/// <summary>
/// Finds what an article says again. A statement repeats another of the same words; a count repeats one of the same people, bounds and
/// origin when most of its words are the other's, for three killed in one town are not the three killed in the next.
/// </summary>
internal sealed class Repeats
{
    /// <summary>With so many of one kind to compare, the rest are taken as new: the bound keeps a long text linear.</summary>
    private const int MostCompared = 16;

    private readonly Dictionary<Key, List<(int Number, int[] Known, int[] Places, int Start)>> known = [];

    /// <summary>A number for each word, so that two statements compare as two rows of numbers.</summary>
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    private readonly List<int> words = [], places = [];

    private int count;

    /// <summary>The number of the candidate that this one repeats, counted from 0; null for a new one, which gets the next number.</summary>
    /// <param name="statement">Its statement, without the days that depend on the day of the article.</param>
    public int? Of(Candidate candidate, string statement)
    {
        Gather(statement);
        var key = KeyOf(candidate, statement);
        if (!known.TryGetValue(key, out var same)) known.Add(key, same = []);
        foreach (var (number, others, elsewhere, start) in same)
        {
            // "12 died in Tarn and 12 in Lowe" tells of two tolls, and so do two sentences that name one of them each.
            if (candidate.Figure is not null && (start == candidate.Passage.Start || AreElsewhere(elsewhere))) continue;
            var common = Common(others);
            if (candidate.Figure is null ? common == words.Count && common == others.Length : IsMost(common, others.Length)) return number;
        }
        if (same.Count < MostCompared) same.Add((count, [.. words], [.. places], candidate.Passage.Start));
        count++;
        return null;
    }

    private readonly record struct Key(ClaimKind Kind, string Who, Metric? Metric, string? Group, decimal? Min, decimal? Max, string? Unit, int Length);

    private static Key KeyOf(Candidate candidate, string statement)
    {
        var who = "";
        foreach (var link in candidate.Chain)
            if (link.Role != LinkRole.BlamedOn) who = link.Party?.Name ?? link.Named ?? "";
        return candidate.Figure is { } figure
            ? new Key(default, who, figure.Metric, figure.Group, figure.Min, figure.Max, figure.Unit, 0)
            : new Key(candidate.Kind, who, null, null, null, null, null, statement.Length / 64);
    }

    /// <summary>Both name places, and none that the other names.</summary>
    private bool AreElsewhere(int[] others) => places.Count > 0 && others.Length > 0 && !places.Exists(place => others.Contains(place));

    private bool IsMost(int common, int others) =>
        words.Count == 0 || others == 0 ? words.Count == others : common * 3 >= Math.Min(words.Count, others) * 2;

    /// <summary>How many of the words are among the others; both are in order.</summary>
    private int Common(int[] others)
    {
        var common = 0;
        for (int i = 0, j = 0; i < words.Count && j < others.Length;)
            if (words[i] == others[j]) { common++; i++; j++; }
            else if (words[i] < others[j]) i++;
            else j++;
        return common;
    }

    /// <summary>The words that tell what it is about: neither the smallest nor numbers; each once, in order of their numbers.</summary>
    private void Gather(string statement)
    {
        words.Clear();
        places.Clear();
        var before = default(Token);
        foreach (var token in Tokenizer.Tokenize(statement, 0, Math.Min(statement.Length, Sentences.LongestSentence)))
        {
            var follows = before.Lexeme is { } lexeme ? lexeme.Lower : "";
            before = token;
            if (!(token.Kind == TokenKind.Word && token.Lower.Length > 3 || token.IsCapitalised && token.Start > 0) || (token.Lexeme.Traits & Trait.Small) != 0) continue;
            if (!numbers.TryGetValue(token.Lower, out var number)) numbers.Add(token.Lower, number = numbers.Count);
            words.Add(number);
            if (token.IsCapitalised && follows is "in" or "at" or "near" or "outside" or "around") places.Add(number);
        }
        words.Sort();
        var last = -1;
        words.RemoveAll(word => word == last || (last = word) < 0);
    }

    /// <summary>Words that tell nothing of what a statement is about.</summary>
    public static bool IsSmall(string word) =>
        Words.Prepositions.Contains(word) || Words.Auxiliaries.Contains(word) || Words.Conjunctions.Contains(word) || Words.Determiners.Contains(word)
        || NumberReader.IsWord(word) || word is "least" or "more" or "people" or "were" or "also";
}
