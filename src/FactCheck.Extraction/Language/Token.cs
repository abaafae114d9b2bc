namespace FactCheck.Extraction;

internal enum TokenKind { Word, Number, Mark }

/// <summary>A word, a number in digits, or one mark. <see cref="Lower"/> is what rules compare: lower case, straight apostrophes.</summary>
internal readonly record struct Token(int Start, int End, TokenKind Kind, string Text, string Lower)
{
    public bool IsCapitalised => Kind == TokenKind.Word && char.IsUpper(Text[0]);

    public bool Is(string word) => Lower == word;
}

/// <summary>A run of tokens of one sentence: <c>[First, End)</c>.</summary>
internal readonly record struct Run(int First, int End)
{
    public int Length => End - First;

    public bool IsEmpty => End <= First;

    public bool Contains(int index) => index >= First && index < End;
}
