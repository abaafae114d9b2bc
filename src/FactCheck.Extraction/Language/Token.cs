namespace FactCheck.Extraction;

internal enum TokenKind { Mark, Word, Number }

/// <summary>A word, a number in digits, or one mark, where it stands in a text. <see cref="Lower"/> is what rules compare: lower case, straight apostrophes.</summary>
internal readonly record struct Token(int Start, int End, Lexeme Lexeme)
{
    public TokenKind Kind => Lexeme.Kind;

    public string Text => Lexeme.Text;

    public string Lower => Lexeme.Lower;

    public bool IsCapitalised => Lexeme.IsCapitalised;

    public bool Is(string word) => Lower == word;
}

/// <summary>A run of tokens of one sentence: <c>[First, End)</c>.</summary>
internal readonly record struct Run(int First, int End)
{
    public int Length => End - First;

    public bool IsEmpty => End <= First;

    public bool Contains(int index) => index >= First && index < End;
}
