namespace FactCheck.Extraction;

/// <summary>One spelling and all that is known of it, made once and shared by the tokens that are spelled so.</summary>
internal sealed class Lexeme(TokenKind kind, string text)
{
    public TokenKind Kind { get; } = kind;

    public string Text { get; } = text;

    /// <summary>What rules compare: lower case, straight apostrophes.</summary>
    public string Lower { get; } = Fold(text);

    public int Letters { get; } = text.Count(char.IsLetter);

    public int SmallLetters { get; } = text.Count(c => char.IsLetter(c) && char.IsLower(c));

    public bool IsCapitalised { get; } = kind == TokenKind.Word && char.IsUpper(text[0]);

    /// <summary>Which of the closed lists that are asked at every word have it.</summary>
    public Trait Traits => traits ??= Lists.Of(Lower);

    /// <summary>The word and its stem as check-worthiness looks them up.</summary>
    public WorthWord Worth => worth ??= new WorthWord(Lower);

    /// <summary>What the vocabulary that was asked last knows of it.</summary>
    public KnownWord? Known { get; set; }

    // Two threads may both work these out, and come to the same.
    private Trait? traits;
    private WorthWord? worth;

    private static string Fold(string word) => word.ToLowerInvariant().Replace('’', '\'').Replace('‐', '-').Replace('‑', '-');
}
