namespace FactCheck.Extraction;

/// <summary>One spelling and all that is known of it, made once and shared by the tokens that are spelled so, on all threads.</summary>
internal sealed class Lexeme
{
    private WorthWord? worth;
    private long known;

    public Lexeme(TokenKind kind, string text)
    {
        Kind = kind;
        Text = text;
        Lower = text.ToLowerInvariant().Replace('’', '\'').Replace('‐', '-').Replace('‑', '-');
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            Letters++;
            if (char.IsLower(c)) SmallLetters++;
        }
        IsCapitalised = kind == TokenKind.Word && char.IsUpper(text[0]);
        IsNamePart = IsCapitalised && People.IsNamePart(text, Lower);
        Traits = Lists.Of(Lower);
    }

    public TokenKind Kind { get; }

    public string Text { get; }

    /// <summary>What rules compare: lower case, straight apostrophes.</summary>
    public string Lower { get; }

    public int Letters { get; }

    public int SmallLetters { get; }

    public bool IsCapitalised { get; }

    /// <summary>Which of the closed lists that are asked at every word have it.</summary>
    public Trait Traits { get; }

    /// <summary>The word and its stem as check-worthiness looks them up; two threads may both work it out, and come to the same.</summary>
    public WorthWord Worth => worth ??= new WorthWord(Lower);

    /// <summary>Whether it may be a part of somebody's name.</summary>
    public bool IsNamePart { get; }

    /// <summary>What the vocabulary that was asked last knows of it, in one number, so that threads with other vocabularies may ask too.</summary>
    public long Known
    {
        get => Volatile.Read(ref known);
        set => Volatile.Write(ref known, value);
    }
}
