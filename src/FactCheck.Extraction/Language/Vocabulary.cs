using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>What a word can be, as far as a closed list tells.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Determiner = 1 << 0,
    Pronoun = 1 << 1,
    Preposition = 1 << 2,
    Conjunction = 1 << 3,
    Auxiliary = 1 << 4,
    Adverb = 1 << 5,
    Date = 1 << 6,
    /// <summary>A word that may attribute.</summary>
    Cue = 1 << 7,
    /// <summary>A noun that may speak: "officials".</summary>
    Speaker = 1 << 8,
    Title = 1 << 9,
    Mark = 1 << 10,
    Number = 1 << 11,
    Capital = 1 << 12,
    /// <summary>A preposition that may stand inside a name.</summary>
    InName = 1 << 13,
    Comma = 1 << 14,
    Dash = 1 << 15,
    Be = 1 << 16,
}

/// <summary>
/// The words that have a weight of their own, each with a number; other words are known by their shape alone. Names are
/// in no vocabulary, so that nobody is believed more than another.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>Below it a value is a plain number or a shape, from it on a word.</summary>
    public const int FirstWord = 1 << 23;

    /// <summary>Values of the marks around a quotation, whichever they are.</summary>
    public const int OpeningMark = 12, ClosingMark = 13;

    /// <summary>Value of a dash between a quotation and a name: “Yes.” — Ann Lee.</summary>
    public const int Dash = 14;

    private static int made;

    private readonly FrozenDictionary<string, Entry> entries;
    private readonly long number = Interlocked.Increment(ref made);

    public Vocabulary(IEnumerable<string> words, IEnumerable<string> cues)
    {
        Words = [.. words.Order(StringComparer.Ordinal)];
        Cues = [.. cues.Order(StringComparer.Ordinal)];
        var known = new Dictionary<string, Entry>(StringComparer.Ordinal);
        for (var i = 0; i < Words.Count; i++) known[Words[i]] = new Entry(FirstWord + i, Closed(Words[i]));
        foreach (var word in Classes) known.TryAdd(word, new Entry(0, Closed(word)));
        foreach (var cue in Cues) known[cue] = known.TryGetValue(cue, out var entry) ? entry with { Class = entry.Class | WordClass.Cue } : new Entry(0, Closed(cue) | WordClass.Cue);
        entries = known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Words { get; }

    /// <summary>The words at which an attribution is looked for.</summary>
    public IReadOnlyList<string> Cues { get; }

    /// <summary>The value of a token in features, and what it can be.</summary>
    public KnownWord Of(in Token token)
    {
        var lexeme = token.Lexeme;
        var known = lexeme.Known;
        if (known >> BitsOfClass + BitsOfValue == number) return new KnownWord((int)(known >> BitsOfClass) & (1 << BitsOfValue) - 1, (WordClass)known & (WordClass)((1 << BitsOfClass) - 1));
        var (value, kind) = LookedUp(lexeme);
        lexeme.Known = (number << BitsOfValue | (long)value) << BitsOfClass | (long)kind;
        return new KnownWord(value, kind);
    }

    private const int BitsOfClass = 17, BitsOfValue = 24;

    private (int Value, WordClass Class) LookedUp(Lexeme token)
    {
        var open = token.Kind switch
        {
            TokenKind.Number => WordClass.Number,
            TokenKind.Mark => WordClass.Mark,
            _ => char.IsUpper(token.Text[0]) ? WordClass.Capital : WordClass.None,
        };
        if (entries.TryGetValue(token.Lower, out var entry)) return (entry.Value > 0 ? entry.Value : Shape(token), entry.Class | open);
        if (token.Kind == TokenKind.Word && token.Lower.Length > 4 && token.Lower.EndsWith("ly", StringComparison.Ordinal)) open |= WordClass.Adverb;
        return (Shape(token), open);
    }

    /// <summary>How a word without a weight of its own looks.</summary>
    private static int Shape(Lexeme token)
    {
        if (token.Kind == TokenKind.Number) return 1;
        if (token.Kind == TokenKind.Mark) return 2;
        var word = token.Lower;
        if (char.IsUpper(token.Text[0])) return word.Length > 1 && char.IsUpper(token.Text[^1]) ? 4 : 3;
        if (word.EndsWith("ing", StringComparison.Ordinal)) return 5;
        if (word.EndsWith("ed", StringComparison.Ordinal)) return 6;
        if (word.EndsWith("ly", StringComparison.Ordinal)) return 7;
        if (word.EndsWith("tion", StringComparison.Ordinal) || word.EndsWith("ment", StringComparison.Ordinal)) return 8;
        if (word.EndsWith('s')) return 9;
        return word.Contains('-', StringComparison.Ordinal) ? 10 : 11;
    }

    private static WordClass Closed(string word)
    {
        var found = WordClass.None;
        if (Extraction.Words.Determiners.Contains(word)) found |= WordClass.Determiner;
        if (Extraction.Words.Pronouns.Contains(word)) found |= WordClass.Pronoun;
        if (Extraction.Words.Prepositions.Contains(word)) found |= WordClass.Preposition;
        if (Extraction.Words.InNames.Contains(word)) found |= WordClass.InName;
        if (Extraction.Words.Conjunctions.Contains(word)) found |= WordClass.Conjunction;
        if (Extraction.Words.Auxiliaries.Contains(word)) found |= WordClass.Auxiliary;
        if (Extraction.Words.IsAdverb(word)) found |= WordClass.Adverb;
        if (Extraction.Words.Dates.Contains(word)) found |= WordClass.Date;
        if (Extraction.Cues.Speaks(word)) found |= WordClass.Speaker;
        if (Titles.IsTitle(word)) found |= WordClass.Title;
        if (word is ",") found |= WordClass.Comma;
        if (word is "–" or "—" or "―" or "-") found |= WordClass.Dash;
        if (word is "be" or "been" or "was" or "were" or "is" or "are" or "being" or "am") found |= WordClass.Be;
        return found;
    }

    private static IEnumerable<string> Classes =>
        Extraction.Words.Determiners.Concat(Extraction.Words.Pronouns).Concat(Extraction.Words.Prepositions).Concat(Extraction.Words.Conjunctions)
            .Concat(Extraction.Words.Auxiliaries).Concat(Extraction.Words.Adverbs).Concat(Extraction.Words.Dates).Concat(Extraction.Cues.Speakers)
            .Concat(Titles.All).Concat([",", "–", "—", "―", "-"]);

    private readonly record struct Entry(int Value, WordClass Class);
}

/// <summary>What a vocabulary knows of one spelling.</summary>
/// <param name="Value">Its value in features.</param>
/// <param name="Class">What it can be.</param>
internal readonly record struct KnownWord(int Value, WordClass Class);
